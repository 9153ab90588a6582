package childrens.improvement.metrics.intake;

import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events over HTTP: what is taken comes out of the log, what is not is told why. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class EventsComponentTest {

    private static final String ONE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String child = "child-" + UUID.randomUUID();

    @Inject
    DataSource database;

    @Test
    void an_event_that_is_accepted_comes_out_of_the_log_with_all_that_it_said() {
        JsonNode outcomes = accepted(
                ONE,
                event("a")
                        .replace("\"contact\"", "\"colour\": {\"deep\": [1, true]}, \"contact\"")
                        .getBytes(UTF_8));

        assertThat(outcomes).isEqualTo(tree("[{'id': '%s-a', 'outcome': 'accepted', 'reason': null}]"));
        awaitStored("select id || ' ' || (data -> 'colour')::text from case_event where subject = ?")
                .containsExactly(child + "-a {\"deep\": [1, true]}");
    }

    @Test
    void of_an_array_each_is_told_what_became_of_it_in_the_order_sent() {
        String batch = "[" + event("1") + "," + event("2").replace("contact.received", "contact.lost") + ",{},"
                + event("1") + "]";

        JsonNode outcomes = accepted(BATCH, batch.getBytes(UTF_8));

        assertThat(outcomes.findValuesAsText("outcome"))
                .containsExactly("accepted", "rejected", "rejected", "accepted");
        assertThat(outcomes.findValuesAsText("id")).containsExactly(child + "-1", child + "-2", "null", child + "-1");
        assertThat(outcomes.get(1).get("reason").asText()).isEqualTo("/type is not in the catalogue");
        assertThat(outcomes.get(2).get("reason").asText()).contains("/id is missing; /source is missing");
        awaitStored("select id || ' ' || repeats from case_event where subject = ?")
                .containsExactly(child + "-1 1");
    }

    @Test
    void an_array_of_which_nothing_is_accepted_is_answered_like_any_other() {
        assertThat(accepted(BATCH, "[{}]".getBytes(UTF_8)).findValuesAsText("outcome"))
                .containsExactly("rejected");
        assertThat(accepted(BATCH, " [ ] ".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void a_table_is_taken_row_by_row() {
        String table = """
                \uFEFFid,source,type,subject,time,recordedtime,contact,level,childSeen,visit,kind,mode,unborn
                ID-1,/nightly,contact.received,CHILD,2020-09-01T10:00:00+01:00,,c-1,2,,,,,false
                ID-2,/nightly,visit.recorded,CHILD,2020-09-02,2020-09-03T09:00:00Z,,,TRUE,"v ""1"", later",child-in-need,in-person

                ID-3,/nightly,visit.recorded,CHILD,02/09/2020,,,,perhaps,v-2,child-in-need,in-person,
                ID-4,/nightly,feed.heartbeat,CHILD,2020-09-02,,,,,,,,,one too many
                """.replace("ID", child).replace("CHILD", child);

        JsonNode outcomes = accepted("text/csv", table.getBytes(UTF_8));

        assertThat(outcomes.findValuesAsText("outcome"))
                .containsExactly("accepted", "accepted", "rejected", "rejected");
        assertThat(outcomes.get(2).get("reason").asText())
                .contains("/time is neither", "/data/childSeen is not true or false");
        assertThat(outcomes.get(3).get("reason").asText()).isEqualTo("row 4 has more cells than the header has names");
        awaitStored("select date_only || ' ' || data::text from case_event where subject = ? order by happened_at")
                .containsExactly(
                        "false {\"level\": \"2\", \"unborn\": false, \"contact\": \"c-1\"}",
                        "true {\"kind\": \"child-in-need\", \"mode\": \"in-person\", \"visit\": \"v \\\"1\\\", later\","
                                + " \"childSeen\": true}");
    }

    @Test
    void a_table_larger_than_a_window_keeps_its_order() {
        String rows = IntStream.range(0, 4_500)
                .mapToObj(row -> child + "-" + row + ",/nightly," + (row % 1_000 == 999 ? "no.such" : "feed.heartbeat")
                        + "," + child + ",2020-09-01")
                .collect(Collectors.joining("\r\n"));

        JsonNode outcomes = accepted("text/csv", ("id,source,type,subject,time\r\n" + rows).getBytes(UTF_8));

        assertThat(outcomes).hasSize(4_500);
        for (int row = 0; row < outcomes.size(); row++) {
            assertThat(outcomes.get(row).get("id").asText()).isEqualTo(child + "-" + row);
            assertThat(outcomes.get(row).get("outcome").asText())
                    .isEqualTo(row % 1_000 == 999 ? "rejected" : "accepted");
        }
    }

    @Test
    void one_event_that_is_refused_is_a_problem_that_points_at_each_fault() {
        as("case-system")
                .contentType(ONE)
                .body("{\"specversion\": \"1.0\", \"id\": \"\", \"type\": \"missing.found\", \"source\": \"/s\","
                        + " \"subject\": \"c\", \"time\": \"tomorrow\"}")
                .post("/v1/events")
                .then()
                .spec(problem(400))
                .body("detail", containsString("The event is refused"))
                .body("errors.pointer", equalTo(List.of("/id", "/time", "/data/episode")))
                .body("errors.detail", hasItem("is missing"));
    }

    @Test
    void one_event_larger_than_64_KiB_is_too_large() {
        post(ONE, event("l").replace("contact-1", "x".repeat(65_536)).getBytes(UTF_8))
                .then()
                .spec(problem(413));
    }

    @Test
    void a_body_larger_than_8_MiB_is_too_large() {
        byte[] large = ("[" + " ".repeat(8 * 1024 * 1024) + "]").getBytes(UTF_8);

        post(BATCH, large).then().spec(problem(413));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                         | ``
                    not JSON                   | ``
                    {"id":                     | ``
                    [{"id": "a"},              | ``
                    [{}] []                    | ``
                    5                          | ``
                    null                       | ``
                    "text"                     | ``
                    [{}, 5]                    | /1
                    [[{}]]                     | /0
                    [null]                     | /0
                    """)
    void a_body_that_is_neither_an_object_nor_an_array_of_objects_is_a_problem(String body, String pointer) {
        for (String type : List.of(ONE, BATCH)) {
            post(type, body.getBytes(UTF_8)).then().spec(problem(400)).body("errors[0].pointer", equalTo(pointer));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id,source,type,subject\n",
                "id,id,source,type,subject,time\n",
                "id,source,,type,subject,time\n",
                "{\"id\": 1}",
                "id,source,type,subject,time\n\"open,/s,feed.heartbeat,c,2020-09-01\n",
                "id,source,type,subject,time\n\"a\"b,/s,feed.heartbeat,c,2020-09-01\n"
            })
    void what_is_no_table_with_the_columns_that_are_needed_is_a_problem(String table) {
        post("text/csv", table.getBytes(UTF_8)).then().spec(problem(400));
    }

    @Test
    void a_table_that_is_not_in_UTF_8_is_a_problem() {
        byte[] table = "id,source,type,subject,time\nZoë,/s,feed.heartbeat,c,2020-09-01\n"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        post("text/csv", table).then().spec(problem(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "text/plain", "application/octet-stream", "application/xml", "nonsense"})
    void another_content_type_is_a_problem(String contentType) {
        post(contentType, "{}".getBytes(UTF_8)).then().spec(problem(415));
    }

    private Response post(String contentType, byte[] body) {
        return as("case-system").contentType(contentType).body(body).post("/v1/events");
    }

    private JsonNode accepted(String contentType, byte[] body) {
        Response answer = post(contentType, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(answer.contentType()).startsWith("application/json");
        return tree(answer.asString());
    }

    private String event(String id) {
        return "{\"specversion\": \"1.0\", \"id\": \"" + child + "-" + id + "\", \"source\": \"/case-system\","
                + " \"type\": \"contact.received\", \"subject\": \"" + child
                + "\", \"time\": \"2020-09-30T10:15:00+01:00\", \"data\": {\"contact\": \"contact-1\"}}";
    }

    private JsonNode tree(String text) {
        try {
            return JSON.readTree(text.replace("'", "\"").replace("%s", child));
        } catch (java.io.IOException notJson) {
            throw new AssertionError(text, notJson);
        }
    }

    private org.assertj.core.api.ListAssert<String> awaitStored(String query) {
        return assertThat(await().atMost(Duration.ofSeconds(20)).until(() -> stored(query), rows -> !rows.isEmpty()));
    }

    private List<String> stored(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, child);
            try (ResultSet row = statement.executeQuery()) {
                List<String> rows = new java.util.ArrayList<>();
                while (row.next()) {
                    rows.add(row.getString(1));
                }
                return rows;
            }
        }
    }
}
