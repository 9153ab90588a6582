package childrens.improvement.metrics.row;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
import static childrens.improvement.metrics.reading.Council.decision;
import static childrens.improvement.metrics.reading.Council.each;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows behind a figure over HTTP. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class RowComponentTest {

    private static final String EVENING = "&window=month&at=2020-09-30";

    @Inject
    DataSource database;

    private final String team = any("team");
    private final String child = any("child");
    private Council council;

    @BeforeEach
    void open() {
        council = new Council(database);
    }

    private String rows(String more) {
        return "/v1/measures/M004/obligations?scope=team:" + team + EVENING + more;
    }

    private void september() {
        council.tell(
                contact(child + "-met", team, "2020-09-01T09:00:00+01:00"),
                decision(child + "-met", team, "2020-09-01T10:00:00+01:00"),
                contact(child + "-late", team, "2020-09-02T09:00:00+01:00"),
                decision(child + "-late", team, "2020-09-04T09:00:00+01:00"),
                contact(child + "-open", team, "2020-09-29T10:00:00+01:00"),
                contact(child + "-pending", team, "2020-09-30T18:00:00+01:00"),
                contact(child + "-died", team, "2020-09-20T10:00:00+01:00"),
                event("child.died", child + "-died", "2020-09-20T12:00:00+01:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', -late -open -met",
        "&outcome=met, -met",
        "&outcome=missed, -late -open",
        "&outcome=pending, -pending",
        "&outcome=exempt, -died",
        "&basis=completed, -late -met"
    })
    void the_rows_are_those_that_the_reading_counts(String more, String children) {
        september();

        JsonNode page = get("data-quality", rows(more));

        List<String> expected =
                List.of(children.split(" ")).stream().map(name -> child + name).toList();
        assertThat(each(page.path("items"), "subject")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(page.path("withheld").asInt()).isZero();
        assertThat(page.path("next").isNull()).isTrue();
    }

    @Test
    void a_row_has_every_member_of_the_contract() {
        council.tell(
                event(
                        "case.opened",
                        child,
                        "2020-08-01T09:00:00+01:00",
                        "case",
                        "k1",
                        "team",
                        "court-1",
                        "group",
                        "g-7"),
                event(
                        "visit.recorded",
                        child,
                        "2020-08-20T09:00:00+01:00",
                        "visit",
                        "v1",
                        "kind",
                        "child-in-need",
                        "mode",
                        "in-person",
                        "childSeen",
                        true),
                event(
                        "visit.recorded",
                        child,
                        "2020-10-20T09:00:00+01:00",
                        "visit",
                        "v2",
                        "kind",
                        "child-in-need",
                        "mode",
                        "in-person",
                        "childSeen",
                        true),
                contact(child, team, "2020-09-02T09:00:00+01:00"),
                decision(child, team, "2020-09-04T09:00:00+01:00"));
        as("case-system")
                .contentType("text/csv")
                .body("subject,reference\n" + child + ",N-47\n")
                .put("/v1/references")
                .then()
                .statusCode(204);

        JsonNode row = get("data-quality", rows("")).path("items").path(0);

        assertThat(row.path("id").asText()).doesNotContain(child);
        ObjectNode rest = row.deepCopy();
        rest.remove("id");
        assertThat(rest).isEqualTo(Council.tree("""
                {"measure": "M004", "subject": "%s", "reference": "N-47",
                 "link": "https://case-system.example/records/N-47", "group": "g-7", "team": "%s",
                 "heldBy": "court-1", "worker": "w-%s", "startedAt": "2020-09-02T09:00:00+01:00",
                 "dueBefore": "2020-09-03T09:00:00+01:00", "metAt": "2020-09-04T09:00:00+01:00",
                 "decidedAt": "2020-09-03T09:00:00+01:00", "outcome": "missed", "reason": null,
                 "lastSeenOn": "2020-08-20", "note": null, "query": null, "restricted": false,
                 "timescaleVersion": "M004/1"}
                """.formatted(child, team, team)));
    }

    @Test
    void pages_add_up_although_more_becomes_known_between_them() {
        september();
        List<String> found = new ArrayList<>();
        JsonNode page = get("data-quality", rows("&limit=1"));
        String knownAt = page.path("knownAt").asText();
        found.addAll(each(page.path("items"), "subject"));
        council.tell(
                contact(child + "-new", team, "2020-09-05T10:00:00+01:00"),
                event(
                        "visit.recorded",
                        child + "-late",
                        "2020-09-06T09:00:00+01:00",
                        "visit",
                        "v1",
                        "kind",
                        "child-in-need",
                        "mode",
                        "in-person",
                        "childSeen",
                        true),
                decision(child + "-open", team, "2020-09-29T11:00:00+01:00"));
        while (!page.path("next").isNull()) {
            page = get(
                    "data-quality", rows("&limit=1&cursor=" + page.path("next").asText()));
            assertThat(page.path("knownAt").asText()).isEqualTo(knownAt);
            found.addAll(each(page.path("items"), "subject"));
        }

        assertThat(found).containsExactly(child + "-met", child + "-late", child + "-open");
        assertThat(each(get("data-quality", rows("")).path("items"), "subject")).hasSize(4);
    }

    @Test
    void a_cursor_of_another_list_and_an_unknown_outcome_are_400() {
        september();
        String cursor = get("director", rows("&limit=1")).path("next").asText();

        as("director")
                .get(rows("&outcome=met&cursor=" + cursor))
                .then()
                .spec(problem(400))
                .body("errors[0].pointer", equalTo("/cursor"));
        as("director").get(rows("&cursor=abc")).then().spec(problem(400));
        as("director").get(rows("&limit=501")).then().spec(problem(400));
        as("director")
                .get(rows("&outcome=late"))
                .then()
                .spec(problem(400))
                .body("errors[0].detail", containsString("met, missed, pending, exempt"));
    }

    @Test
    void a_table_is_the_whole_list_and_in_pages_when_asked_for() {
        september();

        Response table = as("data-quality").accept("text/csv").get(rows(""));
        table.then().statusCode(200).contentType(startsWith("text/csv")).header("Withheld", "0");
        assertThat(table.asString().lines()).hasSize(4);
        assertThat(table.asString()).startsWith("id,measure,subject,").contains(child + "-met");

        Response first = as("data-quality").accept("text/csv").get(rows("&limit=2"));
        assertThat(first.asString().lines()).hasSize(3);
        String next = first.header("Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        assertThat(as("data-quality").accept("text/csv").get(next).asString().lines())
                .hasSize(2);
    }

    @Test
    void json_is_answered_to_whoever_takes_anything_and_406_to_whoever_takes_neither() {
        as("director").accept("*/*").get(rows("")).then().statusCode(200).contentType(startsWith("application/json"));
        as("director")
                .accept("text/csv;q=0.5, application/json")
                .get(rows(""))
                .then()
                .contentType(startsWith("application/json"));
        as("director").accept("text/html").get(rows("")).then().spec(problem(406));
    }
}
