package childrens.improvement.metrics.change;

import static childrens.improvement.metrics.change.Changes.adopt;
import static childrens.improvement.metrics.change.Changes.post;
import static childrens.improvement.metrics.change.Changes.share;
import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.get;
import static childrens.improvement.metrics.reading.Council.tree;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Definitions that change: the old answers stay, the new line begins on its day. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class DefinitionChangeComponentTest {

    @Inject
    DataSource database;

    private final String team = any("team");
    private final String child = any("child");
    private Council council;

    @BeforeEach
    void open() {
        council = new Council(database);
    }

    @Test
    void a_cohort_is_adopted_from_a_day_on_and_what_was_known_before_stays() {
        council.tell(
                contact("before", "2020-09-20T10:00:00+01:00"),
                contact("after", "2020-09-22T10:00:00+01:00"),
                Council.contact(child + "-other", team, "2020-09-22T11:00:00+01:00"));
        Instant before = council.now();

        JsonNode supposed =
                post("analyst", "/v1/what-if", question("\"cohort\":\"M004/cohort-2\",\"validFrom\":\"2020-09-21\""));
        JsonNode change = adopt(
                "{\"measure\":\"M004\",\"cohort\":\"M004/cohort-2\",\"validFrom\":\"2020-09-21\",\"reason\":\"threshold\"}");
        council.tell(contact("meanwhile", "2020-09-23T10:00:00+01:00"));

        assertThat(change.path("what").asText()).isEqualTo("cohort");
        assertThat(share(reading("M004", ""))).isEqualTo("0/2");
        assertThat(share(reading("M004", "&knownAt=" + before))).isEqualTo("0/3");
        assertThat(share(supposed.path("present"))).isEqualTo("0/3");
        assertThat(share(supposed.path("whatIf"))).isEqualTo("0/2");
        JsonNode oldLine = post("analyst", "/v1/what-if", question("\"cohort\":\"M004/cohort-1\""));
        assertThat(share(oldLine.path("present"))).isEqualTo("0/2");
        assertThat(share(oldLine.path("whatIf"))).isEqualTo("0/4");
        JsonNode compared = get(
                "analyst",
                "/v1/measures/M004/compare?window=month&at=2020-09-30&scope=team:" + team + "&knownAt=" + before);
        assertThat(compared.path("change").path("denominator").asInt()).isEqualTo(-1);
        assertThat(compared.path("causes").findValuesAsText("cause")).containsExactly("definition-changed");
        assertThat(reading("M004", "").path("definitionChanged").asBoolean()).isTrue();
        assertThat(reading("M004", "&knownAt=" + before)
                        .path("definitionChanged")
                        .asBoolean())
                .isFalse();
        JsonNode series = get(
                "analyst", "/v1/measures/M004/series?window=month&from=2020-08-01&until=2020-11-01&scope=team:" + team);
        assertThat(Council.each(series.path("items"), "definitionChanged")).containsExactly("false", "true", "false");
        assertThat(Council.each(series.path("items"), "direction").get(1)).isEqualTo("NOT_COMPARABLE");
        JsonNode again = post(
                "approver",
                "/v1/definitions",
                "{\"measure\":\"M004\",\"cohort\":\"M004/cohort-2\",\"validFrom\":\"2020-09-21\",\"reason\":\"threshold\"}");
        assertThat(again.path("id")).isEqualTo(change.path("id"));
    }

    @Test
    void another_timescale_judges_what_starts_from_its_day_on_and_only_that() {
        council.tell(
                requested("early", "2020-09-01T10:00:00+01:00"),
                held("early", "2020-09-04T10:00:00+01:00"),
                requested("later", "2020-09-08T10:00:00+01:00"),
                held("later", "2020-09-11T10:00:00+01:00"));
        Instant before = council.now();

        adopt(
                "{\"measure\":\"M048\",\"timescale\":{\"workingDays\":10},\"validFrom\":\"2020-09-07\",\"reason\":\"guidance\"}");

        assertThat(outcomes()).containsExactlyInAnyOrder("early missed", "later met");
        assertThat(get("data-quality", "/v1/children/" + child + "-later/obligations?knownAt=" + before)
                        .path("items")
                        .findValuesAsText("outcome"))
                .containsExactly("missed");
    }

    @Test
    void what_cannot_be_changed_is_said_clearly_and_only_an_approver_changes() {
        as("analyst")
                .contentType("application/json")
                .body("{}")
                .post("/v1/definitions")
                .then()
                .statusCode(403);
        JsonNode problem = tree(as("approver")
                .contentType("application/json")
                .body(
                        "{\"measure\":\"M004\",\"cohort\":{\"leavesOut\":{}},\"validFrom\":\"2020-09-21\",\"reason\":\"x\"}")
                .post("/v1/definitions")
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertThat(problem.path("errors").findValuesAsText("pointer")).containsExactly("/cohort");
        for (String other : List.of("M005/cohort-1", "M004/cohort-1")) {
            JsonNode refused = post(
                    "approver",
                    "/v1/definitions",
                    "{\"measure\":\"M005\",\"cohort\":\"" + other
                            + "\",\"validFrom\":\"2020-09-21\",\"reason\":\"x\"}");
            assertThat(refused.path("errors").findValuesAsText("pointer"))
                    .as(other)
                    .containsExactly("/cohort");
        }
    }

    private List<String> outcomes() {
        return Stream.of("early", "later")
                .map(name -> name + " "
                        + get("data-quality", "/v1/children/" + child + "-" + name + "/obligations")
                                .path("items")
                                .findValuesAsText("outcome")
                                .get(0))
                .toList();
    }

    private ObjectNode requested(String name, String at) {
        return event("strategy-discussion.requested", child + "-" + name, at, "discussion", "d", "team", team);
    }

    private ObjectNode held(String name, String at) {
        return event("strategy-discussion.held", child + "-" + name, at, "discussion", "d", "team", team);
    }

    private ObjectNode contact(String name, String at) {
        return event(
                "contact.received",
                child + "-" + name,
                at,
                "contact",
                "c1",
                "team",
                team,
                "kind",
                "domestic-abuse-notification");
    }

    private String question(String supposed) {
        return "{\"measure\":\"M004\",\"window\":\"month\",\"at\":\"2020-09-30\",\"scope\":\"team:" + team + "\","
                + supposed + "}";
    }

    private JsonNode reading(String measure, String more) {
        return get(
                "analyst", "/v1/measures/" + measure + "/reading?window=month&at=2020-09-30&scope=team:" + team + more);
    }
}
