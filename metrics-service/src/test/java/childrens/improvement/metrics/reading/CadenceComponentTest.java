package childrens.improvement.metrics.reading;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.each;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.organisation.PlanService;
import childrens.improvement.metrics.timeliness.London;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
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

    private static final Duration SOON = Duration.ofSeconds(30);

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

    @Test
    void each_team_of_the_organisation_is_asked_from_the_month_of_the_first_activity_on() {
        council.tell(event(
                "activity.held",
                "court-3",
                "2020-08-10T10:00:00+01:00",
                "activity",
                "g1",
                "kind",
                "group-supervision"));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(supervised("team:court-3")).isEqualTo("1 of 2");
            assertThat(supervised("team:court-2")).isEqualTo("0 of 2");
        });
        assertThat(get("analyst", "/v1/measures/M055/reading?at=2020-09-30&scope=team:court-2")
                        .path("overdueNow")
                        .asInt())
                .isZero();
        JsonNode rows = get("data-quality", "/v1/measures/M055/obligations?at=2020-09-30&scope=team:court-2");
        assertThat(each(rows.path("items"), "outcome")).containsExactly("missed", "missed");
        assertThat(each(rows.path("items"), "team")).containsExactly("court-2", "court-2");
    }

    @Test
    void nothing_is_asked_from_an_activity_that_was_withdrawn_until_that_is_withdrawn_too() {
        ObjectNode held = event("activity.held", "court-3", "2020-08-05", "activity", "s1", "kind", "scorecard");
        council.tell(held);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(scored("team:court-2")).isEqualTo("0 of 1"));
        assertThat(scored("team:court-3")).isEqualTo("1 of 1");

        ObjectNode withdrawn = event("record.voided", "court-3", "2020-08-06", "voids", id(held));
        council.tell(withdrawn);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(scored("team:court-2")).isEqualTo("0 of 0");
            assertThat(scored("team:court-3")).isEqualTo("0 of 0");
        });

        ObjectNode meant = event("record.voided", "court-3", "2020-08-07", "voids", id(withdrawn));
        council.tell(meant);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(scored("team:court-2")).isEqualTo("0 of 1");
            assertThat(scored("team:court-3")).isEqualTo("1 of 1");
        });

        council.tell(event("record.voided", "court-3", "2020-08-08", "voids", id(meant)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(scored("team:court-2")).isEqualTo("0 of 0"));
    }

    @Test
    void a_service_area_is_asked_for_its_own_self_evaluation() {
        String area = any("area");
        String other = any("area");
        PlanService.hasArea(council.stored(), area);
        PlanService.hasArea(council.stored(), other);

        council.tell(event("activity.held", area, "2020-07-20", "activity", "s1", "kind", "self-evaluation"));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(shareOf("M042", "area:" + area, "2020-09-30")).isEqualTo("1 of 1");
            assertThat(shareOf("M042", "area:" + other, "2020-09-30")).isEqualTo("0 of 1");
        });
    }

    private static String id(ObjectNode event) {
        return event.path("id").asText();
    }

    /** Of the scorecards due by the end of August, each on the tenth working day after its month. */
    private static String scored(String scope) {
        return shareOf("M097", scope, "2020-08-31");
    }

    private static String supervised(String scope) {
        return shareOf("M055", scope, "2020-09-30");
    }

    private static String shareOf(String measure, String scope, String at) {
        JsonNode reading = get("analyst", "/v1/measures/" + measure + "/reading?at=" + at + "&scope=" + scope);
        return reading.path("numerator").asInt() + " of "
                + reading.path("denominator").asInt();
    }
}
