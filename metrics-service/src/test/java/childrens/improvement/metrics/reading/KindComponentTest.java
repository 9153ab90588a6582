package childrens.improvement.metrics.reading;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.each;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One measure of each kind over HTTP, from events to the figure and the rows behind it. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class KindComponentTest {

    @Inject
    DataSource database;

    private final String team = any("team");
    private final String child = any("child");
    private Council council;

    @BeforeEach
    void open() {
        council = new Council(database);
    }

    private JsonNode reading(String measure, String more) {
        return get("analyst", "/v1/measures/" + measure + "/reading?at=2020-09-30&scope=team:" + team + more);
    }

    private JsonNode rows(String measure, String more) {
        return get("data-quality", "/v1/measures/" + measure + "/obligations?at=2020-09-30&scope=team:" + team + more)
                .path("items");
    }

    @Test
    void a_count_of_open_plans_has_a_value_and_a_unit_and_the_rows_that_it_counts() {
        council.tell(
                event("cp-plan.started", child + "-a", "2020-05-01T10:00:00+01:00", "plan", "p", "team", team),
                event("cp-plan.started", child + "-b", "2020-05-01T10:00:00+01:00", "plan", "p", "team", team),
                event("cp-plan.ended", child + "-b", "2020-08-01T10:00:00+01:00", "plan", "p", "team", team),
                event(
                        "cp-plan.started",
                        child + "-c",
                        "2020-05-01T10:00:00+01:00",
                        "plan",
                        "p",
                        "team",
                        team,
                        "temporary",
                        true));

        JsonNode reading = reading("M057", "");

        assertThat(reading.path("measure").asText()).isEqualTo("M024");
        assertThat(reading.path("kind").asText()).isEqualTo("count");
        assertThat(reading.path("value").asInt()).isEqualTo(1);
        assertThat(reading.path("unit").asText()).isEqualTo("children");
        assertThat(reading.path("percent").isNull()).isTrue();
        assertThat(reading.path("meaning").asBoolean()).isTrue();
        assertThat(each(reading.path("counterweights"), "measure")).containsExactly("M058", "M024");
        assertThat(reading.path("rating").asText()).isEqualTo("NOT_RATED");
        assertThat(rows("M024", "")).hasSize(1);
        assertThat(rows("M024", "").get(0).path("dueBefore").isNull()).isTrue();
        assertThat(each(rows("M024", ""), "subject")).containsExactly(child + "-a");
    }

    @Test
    void a_share_of_what_happened_counts_each_on_its_own_day_and_says_so_in_csv_too() {
        council.tell(
                event(
                        "core-group.held",
                        child,
                        "2020-09-10T10:00:00+01:00",
                        "meeting",
                        "m1",
                        "agendaUsed",
                        true,
                        "team",
                        team),
                event(
                        "core-group.held",
                        child,
                        "2020-09-11T10:00:00+01:00",
                        "meeting",
                        "m2",
                        "agendaUsed",
                        false,
                        "team",
                        team),
                event(
                        "core-group.held",
                        child,
                        "2020-06-11T10:00:00+01:00",
                        "meeting",
                        "m3",
                        "agendaUsed",
                        false,
                        "team",
                        team));

        JsonNode reading = reading("M062", "");

        assertThat(reading.path("numerator").asInt()).isEqualTo(1);
        assertThat(reading.path("denominator").asInt()).isEqualTo(2);
        assertThat(reading.path("percent").asText()).isEqualTo("50.0");
        assertThat(reading.path("overdueNow").asInt()).isZero();
        assertThat(each(rows("M062", ""), "outcome")).containsExactlyInAnyOrder("met", "missed");
        String csv = as("data-quality")
                .accept("text/csv")
                .get("/v1/measures/M062/obligations?at=2020-09-30&scope=team:" + team)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3);
    }

    @Test
    void a_look_back_with_too_little_history_has_no_percentage_and_keeps_its_counts() {
        council.tell(
                event("referral.accepted", child, "2020-08-01T10:00:00+01:00", "referral", "r1", "team", team),
                event("referral.accepted", child, "2020-09-01T10:00:00+01:00", "referral", "r2", "team", team));

        JsonNode reading = reading("M021", "");

        assertThat(reading.path("numerator").asInt()).isEqualTo(1);
        assertThat(reading.path("denominator").asInt()).isEqualTo(2);
        if (reading.path("insufficientHistory").asBoolean()) {
            assertThat(reading.path("percent").isNull()).isTrue();
        }
        JsonNode longAgo = get("analyst", "/v1/measures/M021/reading?at=1990-09-30");
        assertThat(longAgo.path("insufficientHistory").asBoolean()).isTrue();
        assertThat(longAgo.path("percent").isNull()).isTrue();
        assertThat(longAgo.path("rating").asText()).isEqualTo("NOT_RATED");
    }

    @Test
    void a_distribution_has_parts() {
        council.tell(
                event(
                        "audit.completed",
                        child,
                        "2020-09-10T10:00:00+01:00",
                        "audit",
                        "a1",
                        "grade",
                        "good",
                        "team",
                        team),
                event(
                        "audit.completed",
                        child,
                        "2020-09-10T10:00:00+01:00",
                        "audit",
                        "a2",
                        "grade",
                        "outstanding",
                        "team",
                        team),
                event(
                        "audit.completed",
                        child,
                        "2020-09-10T10:00:00+01:00",
                        "audit",
                        "a3",
                        "grade",
                        "inadequate",
                        "team",
                        team));

        JsonNode reading = reading("M087", "");

        assertThat(reading.path("kind").asText()).isEqualTo("distribution");
        assertThat(each(reading.path("parts"), "name"))
                .containsExactly("outstanding", "good", "requires-improvement", "inadequate");
        assertThat(each(reading.path("parts"), "percent")).containsExactly("33.3", "33.3", "0.0", "33.3");
        assertThat(reading.path("numerator").asInt()).isEqualTo(1);
        assertThat(reading("M092", "&variant=good-or-better").path("numerator").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_duration_tells_what_has_ended_and_what_goes_on() {
        council.tell(
                event("care-proceedings.issued", child + "-a", "2020-07-01", "case", "k", "team", team),
                event(
                        "care-proceedings.concluded",
                        child + "-a",
                        "2020-09-01",
                        "case",
                        "k",
                        "outcome",
                        "other",
                        "team",
                        team),
                event("care-proceedings.issued", child + "-b", "2020-01-01", "case", "k", "team", team));

        JsonNode reading = reading("M074", "");

        assertThat(reading.path("kind").asText()).isEqualTo("duration");
        assertThat(reading.path("value").asInt()).isEqualTo(62);
        assertThat(reading.path("median").asInt()).isEqualTo(62);
        assertThat(reading.path("stillOpen").asInt()).isEqualTo(1);
        assertThat(reading.path("longestOpen").asInt()).isEqualTo(273);
        assertThat(reading.path("unit").asText()).isEqualTo("days");
    }
}
