package childrens.improvement.plan.exchange;

import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
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
                .isEqualTo(List.of("/evidence/0", "/narratives/0", "/weights/0"));
        assertThat(get(PLAN + "/quarters/2020-21-Q2").toString()).contains("Other words.");
    }

    private void empty() throws SQLException {
        run("truncate plan, evidence, quarter, completed_objective, roll_up_weight, plan_import cascade");
        // as the packaged targets have it, which the service brings with it
        run("update target_version set value = 95 where measure = 'M001'");
        run("update target set version = 1 where measure = 'M001'");
    }

    private static void record(String method, String path, String body, int status) {
        var request = as("plan-editor").contentType("application/json").body(body.formatted(REASON));
        String tag = path.contains("/quarters/")
                ? as("analyst").get(PLAN + "/quarters/2020-21-Q2").header("ETag")
                : path.contains("/weights/") ? "\"0\"" : null;
        if (tag != null) {
            request.header("If-Match", tag);
        }
        request.request(method, path).then().statusCode(status);
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
