package childrens.improvement.plan.exchange;

import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan with all that people have recorded beside it goes from one database into an empty one, and nothing is lost. */
@QuarkusTest
@TestProfile(EmptyDatabaseComponentTest.OwnDatabase.class)
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class EmptyDatabaseComponentTest {

    private static final String YAML = "application/yaml";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PLAN = "/v1/plans/2020-21";
    private static final String REASON = "\"reason\": \"Agreed at the board.\"";

    private final DataSource database;
    private JsonNode frozen = NullNode.instance;

    EmptyDatabaseComponentTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void begins_with_what_people_have_recorded() throws SQLException {
        empty();
        TheFile.send("2020-21", YAML, TheFile.ofThePackagedPlan());
        record("post", "/v1/objectives/P1-O01/evidence", """
                {"on": "2020-08-14", "kind": "dip-sample", "source": "Sample of 12 files", "finding": "=11 of 12 seen",
                 "changed": "Two visits were brought forward.", %s}""", 201);
        record(
                "put",
                PLAN + "/quarters/2020-21-Q2/narratives/P1-O01",
                "{\"text\": \"12 of 14.\\nOne waits.\", %s}",
                204);
        record(
                "put",
                PLAN + "/quarters/2020-21-Q2/ratings/P1-O01",
                "{\"rating\": \"AMBER\", \"expires\": \"2099-01-01\", %s}",
                204);
        record("put", PLAN + "/quarters/2020-21-Q2/completed/P1-O02", "{%s}", 204);
        record("put", PLAN + "/weights/P1-O01", "{\"weight\": 2.5, \"veto\": true, %s}", 200);
        // somebody says of an action what it means and that it was put off, and one was carried from the quarter before
        run("update action set specific = 'All teams', measurable = '12 of 12', evidence = 'Seen on file.',"
                + " status = 're-arranged', rearranged_to = '2020-12-18' where id = 'P1-O01-A1'");
        run("update action set quarter = '2020-21-Q3', times_carried = 3, completed_on = '2020-11-02'"
                + " where id = 'P1-O01-A2'");
        // one post is new, and another is covered
        record("post", "/v1/posts", """
                {"id": "school-liaison", "title": "[School Liaison]", "roles": ["duty"],
                 "from": "%s", %%s}""".formatted(today()), 201);
        hold("school-liaison", "liaison-1");
        hold("director", "director-cover-1");
        summarise();
        close();
        run("update target_version set value = 93 where measure = 'M001'");
        run("update target set version = 3 where measure = 'M001'");
    }

    @Test
    void a_whole_plan_comes_back_from_its_yaml_file_with_the_same_bytes() throws SQLException {
        byte[] file = TheFile.export("2020-21", YAML);
        empty();
        as("analyst").get(PLAN).then().statusCode(404);

        JsonNode told = TheFile.send("2020-21", YAML, file);

        assertThat(told.path("notPlaced")).isEmpty();
        assertThat(TheFile.export("2020-21", YAML)).isEqualTo(file);
        assertThat(get("/v1/targets/M001").toString()).contains("93");
        assertThat(get("/v1/actions/P1-O01-A1").toString())
                .contains("All teams", "12 of 12", "Seen on file.", "2020-12-18");
        assertThat(get("/v1/actions/P1-O01-A2").path("timesCarried").asInt()).isEqualTo(3);
        assertThat(get(PLAN + "/history?kind=narrative").toString()).contains("It was in an imported file.");
        assertThat(get("/v1/posts/school-liaison").at("/holders/0/holder").asText())
                .isEqualTo("liaison-1");
        assertThat(get("/v1/posts/director").path("holders").findValuesAsText("holder"))
                .contains("director-cover-1");
        assertThat(get(PLAN + "/quarters/2020-21-Q2/summary").path("state").asText())
                .isEqualTo("approved");
        JsonNode closed = get(PLAN + "/quarters/2020-21-Q1");
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("priorities")).isEqualTo(frozen);
    }

    @Test
    void where_a_holder_gets_messages_is_shown_to_the_editor_of_a_plan_only() throws SQLException {
        byte[] file = TheFile.export("analyst", "2020-21", YAML);

        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("liaison-1")
                .doesNotContain("liaison-1@");
        empty();
        assertThat(TheFile.send("2020-21", YAML, file).path("notPlaced").findValuesAsText("detail"))
                .isEqualTo(List.of(
                        "its holders have no addresses: the file of a plan's editor has them",
                        "its holders have no addresses: the file of a plan's editor has them"));
    }

    @Test
    void a_whole_plan_comes_back_from_its_spreadsheet_with_the_same_bytes() throws SQLException {
        byte[] yaml = TheFile.export("2020-21", YAML);
        byte[] file = TheFile.export("2020-21", XLSX);
        empty();

        JsonNode told = TheFile.send("2020-21", XLSX, file);

        assertThat(told.path("notPlaced")).isEmpty();
        assertThat(TheFile.export("2020-21", XLSX)).isEqualTo(file);
        assertThat(new String(TheFile.export("2020-21", YAML), StandardCharsets.UTF_8))
                .isEqualTo(new String(yaml, StandardCharsets.UTF_8));
    }

    @Test
    void what_belongs_to_nothing_or_is_here_otherwise_is_told_and_nothing_is_refused() throws SQLException {
        String file = new String(TheFile.export("2020-21", YAML), StandardCharsets.UTF_8);
        run("update narrative set text = 'Other words.'");
        run("delete from evidence");
        run("delete from roll_up_weight");

        JsonNode told = TheFile.send(
                "2020-21",
                YAML,
                file.replace("objective: \"P1-O01\"", "objective: \"P9-O99\"")
                        .replace("weight: 2.5", "weight: \"heavy\"")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(told.path("notPlaced").findValuesAsText("place"))
                .isEqualTo(List.of("/evidence/0", "/narratives/0", "/weights/0", "/steps/0"));
        assertThat(get(PLAN + "/quarters/2020-21-Q2").toString()).contains("Other words.");
    }

    private void empty() throws SQLException {
        run("truncate plan, evidence, quarter, completed_objective, roll_up_weight, plan_import, executive_summary"
                + " cascade");
        run("delete from holder_version where pseudonym in ('liaison-1', 'director-cover-1')");
        run("delete from holder where id not in (select holder from holder_version)");
        run("delete from post_version where post = 'school-liaison'");
        run("delete from post_vacancy where post = 'school-liaison'");
        run("delete from post where id = 'school-liaison'");
        run("update post set version = 1");
        // as the packaged targets have it, which the service brings with it
        run("update target_version set value = 95 where measure = 'M001'");
        run("update target set version = 1 where measure = 'M001'");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    private static void hold(String post, String pseudonym) {
        record("post", "/v1/posts/" + post + "/holders", """
                {"holder": "%1$s", "address": "%1$s@council.example", "kind": "cover",
                 "from": "%2$s", %%s}""".formatted(pseudonym, today()), 201);
    }

    /** A summary that goes on over more than a cell of a spreadsheet. */
    private static void summarise() {
        String path = PLAN + "/quarters/2020-21-Q2/summary";
        String text = "Visits are planned a week ahead. ".repeat(60);
        String sentences = ("{\"text\": \"" + text + "\"}, ").repeat(29) + "{\"text\": \"And +2 more.\"}";
        as("plan-editor")
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"goingWell\": [%s], \"worriedAbout\": [], %s}".formatted(sentences, REASON))
                .put(path)
                .then()
                .statusCode(200);
        as("approver")
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .post(path + "/approve")
                .then()
                .statusCode(200);
    }

    private void close() {
        String quarter = PLAN + "/quarters/2020-21-Q1";
        for (String[] step :
                new String[][] {{"plan-editor", "submit"}, {"approver", "approve"}, {"approver", "close"}}) {
            as(step[0])
                    .header("If-Match", as("analyst").get(quarter).header("ETag"))
                    .contentType("application/json")
                    .post(quarter + "/" + step[1])
                    .then()
                    .statusCode(200);
        }
        frozen = get(quarter).path("priorities");
    }

    private static void record(String method, String path, String body, int status) {
        var request = as("plan-editor").contentType("application/json").body(body.formatted(REASON));
        String tag = path.contains("/quarters/")
                ? as("analyst").get(PLAN + "/quarters/2020-21-Q2").header("ETag")
                : path.contains("/weights/") ? "\"0\"" : null;
        if (tag != null) {
            request.header("If-Match", tag);
        }
        request.request(method, path).then().log().ifValidationFails().statusCode(status);
    }

    private void run(String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** A service of its own, with a database of its own. */
    public static final class OwnDatabase implements QuarkusTestProfile {}
}
