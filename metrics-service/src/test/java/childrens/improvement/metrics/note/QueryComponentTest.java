package childrens.improvement.metrics.note;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
import static childrens.improvement.metrics.reading.Council.decision;
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

/** Queries of a record over HTTP, and what closes them. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class QueryComponentTest {

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
    void a_query_changes_no_figure_and_is_closed_by_the_correction() {
        JsonNode query = asked();
        assertThat(query.path("state").asText()).isEqualTo("open");
        assertThat(query.path("askedBy").asText()).isEqualTo("team-manager-court-1");
        assertThat(shown().path("query").asText()).isEqualTo("open");
        assertThat(shown().path("outcome").asText()).isEqualTo("missed");
        assertThat(asked().path("id")).isEqualTo(query.path("id"));

        ObjectNode corrected = contact(child, "court-1", "2016-08-31T09:00:00+01:00");
        council.tell(corrected.put("replaces", received.path("id").asText()));

        assertThat(shown().path("query").asText()).isEqualTo("corrected");
        JsonNode closed = get("team-manager", "/v1/queries/" + query.path("id").asText());
        assertThat(closed.path("state").asText()).isEqualTo("corrected");
        assertThat(closed.path("closedAt").isNull()).isFalse();
        assertThat(closed.path("answer").isNull()).isTrue();
    }

    @Test
    void what_was_only_recorded_late_closes_a_query_and_what_happens_after_it_does_not() {
        JsonNode query = asked();
        council.tell(event("case.opened", child, "2016-09-01T10:00:00+01:00", "case", "k1", "team", "court-1"));
        assertThat(shown().path("query").asText()).isEqualTo("open");
        council.tell(decision(child, "court-1", council.now().plusMillis(1).toString()));
        assertThat(shown().path("metAt").isNull()).isFalse();
        assertThat(shown().path("query").asText()).isEqualTo("open");

        String again = any("child");
        council.tell(contact(again, "court-1", "2016-09-01T09:00:00+01:00"));
        String id = get("director", "/v1/children/" + again + "/obligations")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        post("team-manager", "/v1/obligations/" + id + "/queries", QUERY).then().statusCode(201);
        council.tell(decision(again, "court-1", "2016-09-01T10:00:00+01:00"));
        assertThat(each(get("director", "/v1/obligations/" + id + "/queries").path("items"), "state"))
                .containsExactly("corrected");
        assertThat(query.path("id").isNumber()).isTrue();
    }

    @Test
    void a_void_of_the_record_closes_a_query_although_the_row_is_gone() {
        String id = asked().path("id").asText();

        council.tell(event(
                "record.voided",
                child,
                "2016-09-02T09:00:00+01:00",
                "voids",
                received.path("id").asText()));

        as("director").get(row).then().spec(problem(404));
        assertThat(get("team-manager", "/v1/queries/" + id).path("state").asText())
                .isEqualTo("corrected");
    }

    @Test
    void data_quality_answers_that_the_record_stands_once() {
        String query = "/v1/queries/" + asked().path("id").asText();
        String stands = "{\"state\":\"stands\",\"text\":\"the form is dated so\"}";

        post("team-manager", query + "/answer", stands).then().spec(problem(403));
        post("data-quality", query + "/answer", "{\"state\":\"stands\"}")
                .then()
                .spec(problem(400))
                .body("errors[0].pointer", equalTo("/text"));
        Response answered = post("data-quality", query + "/answer", stands);
        answered.then().statusCode(201);
        assertThat(tree(answered.asString()).path("answer"))
                .isEqualTo(tree("{\"text\":\"the form is dated so\",\"by\":\"data-quality-officer\"}"));
        assertThat(post("data-quality", query + "/answer", stands).asString()).isEqualTo(answered.asString());
        post("data-quality", query + "/answer", "{\"state\":\"corrected\"}")
                .then()
                .spec(problem(409));
        post("data-quality", "/v1/queries/999999999/answer", stands).then().spec(problem(404));
        assertThat(shown().path("query").asText()).isEqualTo("stands");
    }

    @Test
    void queries_are_listed_by_state_as_far_as_they_are_in_reach() {
        String mine = asked().path("id").asText();

        assertThat(each(get("data-quality", "/v1/queries?state=open&limit=500").path("items"), "id"))
                .contains(mine);
        assertThat(each(get("team-manager", "/v1/queries?limit=500").path("items"), "id"))
                .contains(mine);
        assertThat(each(
                        get("data-quality", "/v1/queries?state=stands&limit=500")
                                .path("items"),
                        "id"))
                .doesNotContain(mine);
        JsonNode outside = get("head-of-safeguarding", "/v1/queries?limit=500");
        assertThat(each(outside.path("items"), "id")).doesNotContain(mine);
        assertThat(outside.path("withheld").asInt()).isPositive();
        as("head-of-safeguarding").get("/v1/queries/" + mine).then().spec(problem(404));
        as("data-quality")
                .get("/v1/queries?state=closed")
                .then()
                .spec(problem(400))
                .body("errors[0].detail", containsString("open, corrected, stands"));
        JsonNode first = get("data-quality", "/v1/queries?limit=1");
        assertThat(first.path("items").path(0).path("id").asText()).isEqualTo(mine);
    }
}
