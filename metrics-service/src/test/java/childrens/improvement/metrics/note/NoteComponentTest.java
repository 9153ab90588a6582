package childrens.improvement.metrics.note;

import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
import static childrens.improvement.metrics.reading.Council.each;
import static childrens.improvement.metrics.reading.Council.get;
import static childrens.improvement.metrics.reading.Council.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes and queries over HTTP. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class NoteComponentTest {

    private static final String NOTE = "{\"reason\":\"court\",\"plannedFor\":\"2020-10-02\",\"text\":\"moved\"}";
    private static final String QUERY = "{\"reason\":\"wrong-date\",\"why\":\"it was the day before\"}";

    @Inject
    DataSource database;

    private final String child = any("child");
    private final ObjectNode received = contact(child, "court-1", "2016-09-01T09:00:00+01:00");
    private Council council;
    private String row;

    @BeforeEach
    void open() {
        council = new Council(database);
        council.tell(received);
        row = "/v1/obligations/" + shown().path("id").asText();
    }

    private JsonNode shown() {
        for (JsonNode each :
                get("director", "/v1/children/" + child + "/obligations").path("items")) {
            if (each.path("measure").asText().equals("M004")) {
                return each;
            }
        }
        return tree("{}").path("none");
    }

    private static Response post(String user, String path, String body) {
        return as(user).contentType("application/json").body(body).post(path);
    }

    private JsonNode asked() {
        Response answer = post("team-manager", row + "/queries", QUERY);
        answer.then().statusCode(201);
        return tree(answer.asString());
    }

    @Test
    void a_note_stands_on_the_row_with_the_post_that_wrote_it() {
        Response added = post("team-manager", row + "/notes", NOTE);

        added.then().statusCode(201);
        JsonNode note = tree(added.asString());
        assertThat(note.path("by").asText()).isEqualTo("team-manager-court-1");
        assertThat(note.path("plannedFor").asText()).isEqualTo("2020-10-02");
        assertThat(shown().path("note")).isEqualTo(note);
        String location = added.header("Location");
        assertThat(location).endsWith(row + "/notes/" + note.path("id").asText());
        assertThat(get("head-of-service", location)).isEqualTo(note);
        assertThat(get("data-quality", row + "/notes").path("items").path(0)).isEqualTo(note);
    }

    @Test
    void notes_on_what_is_overdue_and_queries_are_counted_by_reason() {
        post("team-manager", row + "/notes", NOTE).then().statusCode(201);
        asked();

        JsonNode notes = get("analyst", "/v1/teams/court-1/notes/summary");
        assertThat(notes.path("byReason").path("court").asInt()).isPositive();
        assertThat(notes.path("planned").asInt()).isPositive();
        int counted = notes.path("withoutNote").asInt();
        for (JsonNode reason : notes.path("byReason")) {
            counted += reason.asInt();
        }
        assertThat(notes.path("overdue").asInt()).isEqualTo(counted);
        JsonNode queries = get("analyst", "/v1/queries/summary").path("items");
        assertThat(each(queries, "reason")).contains("wrong-date");
        assertThat(queries.path(0).fieldNames())
                .toIterable()
                .containsExactly("reason", "measure", "open", "corrected", "stands");
    }

    @Test
    void the_same_note_sent_again_is_one_and_another_is_the_latest() {
        JsonNode first = tree(post("team-manager", row + "/notes", NOTE).asString());
        JsonNode again = tree(post("team-manager", row + "/notes", NOTE).asString());
        post("head-of-service", row + "/notes", NOTE).then().statusCode(201);
        post("team-manager", row + "/notes", "{\"reason\":\"child-missing\"}")
                .then()
                .statusCode(201);

        assertThat(again).isEqualTo(first);
        JsonNode page = get("director", row + "/notes?limit=2");
        assertThat(each(page.path("items"), "reason")).containsExactly("child-missing", "court");
        JsonNode rest = get(
                "director", row + "/notes?limit=2&cursor=" + page.path("next").asText());
        assertThat(each(rest.path("items"), "by")).containsExactly("team-manager-court-1");
        assertThat(shown().path("note").path("reason").asText()).isEqualTo("child-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/reason|child-unavailable",
                "{\"reason\":\"lazy\"}|/reason|worker-absent",
                "{\"reason\":\"court\",\"plannedFor\":\"soon\"}|/plannedFor|value",
                "{\"reason\":\"court\",\"text\":\"\\u0000\"}|/text|2000",
                "{\"reason\":\"done-not-recorded\"}|/doneOn|day",
                "[]|''|shape",
                "nonsense|''|JSON",
                "null|''|object"
            })
    void a_note_that_cannot_be_taken_is_400_with_what_would_be(String body, String pointer, String detail) {
        post("team-manager", row + "/notes", body)
                .then()
                .spec(problem(400))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(detail));
    }

    @Test
    void a_note_out_of_reach_is_404_and_nobody_else_may_write_one() {
        String other = any("child");
        council.tell(contact(other, "mash", "2016-09-01T09:00:00+01:00"));
        String outside = get("director", "/v1/children/" + other + "/obligations")
                .path("items")
                .path(0)
                .path("id")
                .asText();

        post("team-manager", "/v1/obligations/" + outside + "/notes", NOTE)
                .then()
                .spec(problem(404));
        post("team-manager", "/v1/obligations/" + outside + "/queries", QUERY)
                .then()
                .spec(problem(404));
        post("data-quality", row + "/notes", NOTE).then().spec(problem(403));
        post("director", row + "/queries", QUERY).then().spec(problem(403));
        as("team-manager").get(row + "/notes/0").then().spec(problem(404));
        as("team-manager").get(row + "/notes/999999999").then().spec(problem(404));
    }
}
