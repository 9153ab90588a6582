package childrens.improvement.metrics.whatif;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a figure would be by another definition, of each part that a definition has; nothing is changed by asking. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class WhatIfComponentTest {

    private static final Duration SECONDS = Duration.ofSeconds(10);

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
    void another_timescale_over_a_year_in_seconds() {
        LocalDate first = LocalDate.of(2020, 10, 1);
        council.tell(IntStream.range(0, 360)
                .boxed()
                .flatMap(day -> Stream.of(
                        earlyHelp("early-help-contact.received", day, first.plusDays(day) + "T10:00:00Z"),
                        earlyHelp("early-help-contact.decided", day, first.plusDays(day + 4) + "T09:00:00Z")))
                .toArray(ObjectNode[]::new));
        long began = System.nanoTime();

        JsonNode answer = ask("M005", "year", "2021-10-01", "\"timescale\": {\"hours\": 96}");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SECONDS);
        assertThat(share(answer.path("present"))).isEqualTo("0/360");
        assertThat(share(answer.path("whatIf"))).isEqualTo("360/360");
    }

    private ObjectNode earlyHelp(String type, int number, String time) {
        return event(type, child + "-" + number, time, "contact", "c", "team", team);
    }

    @Test
    void another_target_basis_or_cohort() {
        council.tell(
                contact("a", "contact.received", "2020-06-01T10:00:00Z"),
                contact("a", "contact.decided", "2020-06-01T12:00:00Z"),
                contact("b", "contact.received", "2020-06-02T10:00:00Z"),
                contact("b", "contact.decided", "2020-06-20T12:00:00Z"),
                contact("c", "contact.received", "2020-06-03T10:00:00Z"));

        JsonNode target = ask("M004", "month", "2020-06-30", "\"target\": {\"kind\": \"at-least\", \"value\": 30}");
        JsonNode basis = ask("M004", "month", "2020-06-30", "\"basis\": \"completed\"");
        JsonNode cohort = ask("M004", "month", "2020-06-30", "\"cohort\": {\"leavesOut\": {\"channel\": [\"b\"]}}");

        assertThat(target.path("present").path("rating").asText()).isEqualTo("RED");
        assertThat(target.path("whatIf").path("rating").asText()).isEqualTo("GREEN");
        assertThat(share(basis.path("present"))).isEqualTo("1/3");
        assertThat(share(basis.path("whatIf"))).isEqualTo("1/2");
        assertThat(share(cohort.path("whatIf"))).isEqualTo("1/2");
        assertThat(share(ask("M004", "month", "2020-06-30", "\"basis\": \"decided\"")
                        .path("present")))
                .isEqualTo("1/3");
    }

    private ObjectNode contact(String name, String type, String time) {
        return event(
                type, child + "-" + name, time, "contact", "c", "outcome", "referral", "team", team, "channel", name);
    }

    @Test
    void a_holiday_on_another_day() {
        council.tell(
                event("section47.started", child, "2021-06-01T10:00:00Z", "enquiry", "q", "team", team),
                event(
                        "section47.completed",
                        child,
                        "2021-06-23T10:00:00Z",
                        "enquiry",
                        "q",
                        "outcome",
                        "other",
                        "team",
                        team));

        JsonNode answer = ask(
                "M049",
                "quarter",
                "2021-06-30",
                "\"calendar\": {\"date\": \"2021-06-10\", \"name\": \"A day off\", \"proclaimedOn\": \"2021-01-04\"}");

        assertThat(share(answer.path("present"))).isEqualTo("0/1");
        assertThat(share(answer.path("whatIf"))).isEqualTo("1/1");
    }

    @Test
    void what_each_team_and_the_council_do_in_each_period() {
        council.tell(
                activity("scorecard", "court-3", "2021-07-05"),
                activity("scorecard", "court-3", "2021-09-17"),
                activity("provider-meeting", "court-3", "2021-09-17"));

        JsonNode ofTeam = answer("""
                {"measure": "M097", "window": "month", "at": "2021-09-30", "scope": "team:court-3",
                 "timescale": {"workingDays": 15}}""");
        JsonNode ofCouncil = answer("""
                {"measure": "M020", "window": "month", "at": "2021-09-30", "timescale": "M020/1"}""");

        assertThat(share(ofTeam.path("present"))).isEqualTo("0/1");
        assertThat(share(ofTeam.path("whatIf"))).isEqualTo("1/1");
        assertThat(share(ofCouncil.path("present"))).isEqualTo("1/1");
        assertThat(share(ofCouncil.path("whatIf"))).isEqualTo("1/1");
    }

    private static ObjectNode activity(String kind, String of, String day) {
        return event("activity.held", of, day, "activity", any("activity"), "kind", kind, "team", of);
    }

    @Test
    void one_thing_at_a_time() {
        as("analyst")
                .contentType("application/json")
                .body("{\"measure\": \"M004\", \"basis\": \"due\", \"timescale\": {\"hours\": 48}}")
                .post("/v1/what-if")
                .then()
                .spec(problem(400));
    }

    private JsonNode ask(String measure, String window, String at, String supposed) {
        return answer("{\"measure\": \"" + measure + "\", \"window\": \"" + window + "\", \"at\": \"" + at
                + "\", \"scope\": \"team:" + team + "\", " + supposed + "}");
    }

    private static JsonNode answer(String body) {
        return tree(as("analyst")
                .contentType("application/json")
                .body(body)
                .post("/v1/what-if")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String share(JsonNode reading) {
        return reading.path("numerator").asText() + "/"
                + reading.path("denominator").asText();
    }
}
