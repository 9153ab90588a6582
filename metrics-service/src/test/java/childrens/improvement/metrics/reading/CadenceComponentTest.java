package childrens.improvement.metrics.reading;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.each;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.timeliness.London;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cadences, backlogs and sums over HTTP. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class CadenceComponentTest {

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
    void a_sum_adds_up_what_was_last_said_of_each_post() {
        String subject = any("posts");
        council.tell(
                event(
                        "workforce.reported",
                        subject,
                        "2020-09-01",
                        "post",
                        "p1",
                        "state",
                        "permanent",
                        "fte",
                        1,
                        "team",
                        team),
                event(
                        "workforce.reported",
                        subject,
                        "2020-09-01",
                        "post",
                        "p2",
                        "state",
                        "vacant",
                        "fte",
                        0.6,
                        "team",
                        team));

        JsonNode reading = reading("M104", "");

        assertThat(reading.path("kind").asText()).isEqualTo("sum");
        assertThat(reading.path("value").asDouble()).isEqualTo(1.6);
        assertThat(each(reading.path("parts"), "name")).contains("empty");
    }

    @Test
    void a_backlog_is_what_is_open_and_late() {
        council.tell(
                event("life-story.due", child + "-a", "2020-06-01", "item", "i1", "dueOn", "2020-08-01", "team", team),
                event("life-story.due", child + "-b", "2020-06-01", "item", "i2", "dueOn", "2020-11-01", "team", team));

        assertThat(reading("M047", "").path("value").asInt()).isEqualTo(1);
        assertThat(each(rows("M047", ""), "subject")).containsExactly(child + "-a");
    }

    @Test
    void a_worker_is_asked_for_each_month_and_counted_for_the_team_that_was_named() {
        String worker = any("worker");
        council.tell(
                event("worker.started", worker, "2020-01-01", "role", "social-worker", "team", team),
                event("supervision.held", worker, "2020-08-10", "team", team));

        assertThat(reading("M102", "").path("numerator").asInt()).isZero();
        assertThat(reading("M102", "").path("denominator").asInt()).isEqualTo(1);
        JsonNode august = get("analyst", "/v1/measures/M102/reading?at=2020-08-31&scope=team:" + team);
        assertThat(august.path("numerator").asInt()).isEqualTo(1);
        JsonNode own = get("analyst", "/v1/measures/M102/reading?at=2020-08-31&scope=worker:" + worker);
        assertThat(own.path("denominator").asInt()).isEqualTo(1);
        assertThat(own.path("percent").isNull()).isTrue();
    }

    @Test
    void asked_for_ahead_of_the_clock_the_running_month_alone_is_still_owed() {
        String worker = any("worker");
        LocalDate ahead = London.dayOf(Instant.now()).plusMonths(5);
        council.tell(event("worker.started", worker, "2020-01-01", "role", "social-worker", "team", team));

        String asked = "/v1/measures/M102/reading?at=" + ahead + "&scope=team:" + team;
        assertThat(get("analyst", asked).path("pending").asInt()).isEqualTo(1);
        assertThat(get("analyst", asked).path("denominator").asInt()).isZero();
        JsonNode own = get("analyst", "/v1/measures/M102/reading?at=" + ahead + "&scope=worker:" + worker);
        assertThat(own.path("pending").asInt()).isEqualTo(1);
    }

    @Test
    void what_has_to_be_done_in_a_span_is_counted_before_and_after_it_is_done() {
        String worker = any("worker");
        JsonNode before = dueInSeptember();
        council.tell(event("worker.started", worker, "2020-01-01", "role", "social-worker", "team", team));
        assertThat(dueInSeptember().path("open").asInt())
                .isEqualTo(before.path("open").asInt() + 1);

        council.tell(event("supervision.held", worker, "2020-09-10", "team", team));

        JsonNode after = dueInSeptember();
        assertThat(after.path("open").asInt()).isEqualTo(before.path("open").asInt());
        assertThat(after.path("done").asInt()).isEqualTo(before.path("done").asInt() + 1);
        assertThat(after.path("dueBefore").asText()).isEqualTo("2020-10-01T00:00:00+01:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?measure=M102&until=2020-10-01T00:00:00Z",
                "?measure=M102&after=soon&until=2020-10-01T00:00:00Z",
                "?measure=M102&after=2020-10-01T00:00:00Z&until=2020-10-01T00:00:00Z"
            })
    void a_span_that_is_none_is_refused(String asked) {
        as("analyst").get("/v1/due" + asked).then().statusCode(400);
    }

    private static JsonNode dueInSeptember() {
        JsonNode items = get(
                        "analyst",
                        "/v1/due?measure=M102&measure=M999&after=2020-09-24T23:00:00Z&until=2020-10-01T23:00:00Z")
                .path("items");
        assertThat(items.size()).isLessThanOrEqualTo(1);
        return items.path(0);
    }

    @Test
    void what_happened_and_what_is_so_is_never_announced_as_overdue() {
        council.tell(
                event(
                        "core-group.held",
                        child,
                        "2020-09-10T10:00:00+01:00",
                        "meeting",
                        "m1",
                        "agendaUsed",
                        false,
                        "team",
                        team),
                event("case.opened", child, "2020-09-10T10:00:00+01:00", "case", "k1", "team", team));

        assertThat(council.stored()
                        .value("select count(*) from overdue where subject = ? and measure in ('M062', 'M079')", child))
                .isEqualTo("0");
    }
}
