package childrens.improvement.metrics.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** M001, M002, M003: visits that recur while a placement or plan is open. */
class VisitTest {

    private static Events plan() {
        return Events.ofChild("child-1")
                .with("cp-plan.started", "2020-09-01T09:00:00Z", "plan", "p1", "team", "court-1");
    }

    private static Events seen(Events events, String time) {
        return events.with(
                "visit.recorded",
                time,
                "visit",
                "v" + time,
                "kind",
                "child-protection",
                "mode",
                "in-person",
                "childSeen",
                true,
                "team",
                "court-1");
    }

    private static List<String> lastDays(List<Obligation> rows) {
        return rows.stream()
                .map(row -> London.lastDayBefore(row.dueBefore()) + (row.doneInTime() ? " met" : ""))
                .toList();
    }

    @Test
    void the_next_interval_starts_at_the_visit_that_met_the_last() {
        Events events = seen(plan(), "2020-09-10T15:00:00Z");

        assertThat(lastDays(events.obligations("M003", "2020-09-15"))).containsExactly("2020-09-15 met", "2020-09-24");
    }

    @Test
    void each_further_whole_interval_with_nothing_done_is_one_more_missed_and_one_still_running_leaves_no_row() {
        Events events = seen(plan(), "2020-10-08T15:00:00Z");

        List<Obligation> rows = events.obligations("M003", "2020-10-09");

        assertThat(lastDays(rows)).containsExactly("2020-09-15", "2020-09-30", "2020-10-22");
        assertThat(rows.get(1).startedAt()).isEqualTo(rows.get(0).dueBefore());
        assertThat(rows.get(1).existsAt()).isEqualTo(rows.get(1).dueBefore());
        assertThat(rows.subList(0, 2)).allSatisfy(row -> {
            assertThat(row.done()).isNotNull();
            assertThat(row.done().at()).isEqualTo(Instant.parse("2020-10-08T15:00:00Z"));
        });
        assertThat(rows.get(2).startedAt()).isEqualTo(Instant.parse("2020-10-08T15:00:00Z"));
    }

    @Test
    void a_child_who_is_not_seen_never_drops_out() {
        assertThat(lastDays(plan().obligations("M003", "2020-11-30")))
                .containsExactly("2020-09-15", "2020-09-30", "2020-10-15", "2020-10-30", "2020-11-13", "2020-11-27");
    }

    @Test
    void a_visit_on_which_the_child_was_not_seen_and_one_of_which_it_is_not_known_do_not_count() {
        Events events = plan().with(
                        "visit.recorded",
                        "2020-09-10T15:00:00Z",
                        "visit",
                        "v1",
                        "kind",
                        "child-protection",
                        "mode",
                        "in-person",
                        "childSeen",
                        false)
                .with(
                        "visit.recorded",
                        "2020-09-11T15:00:00Z",
                        "visit",
                        "v2",
                        "kind",
                        "child-protection",
                        "mode",
                        "in-person");

        assertThat(lastDays(events.obligations("M003", "2020-09-15"))).containsExactly("2020-09-15");
    }

    @Test
    void an_unborn_child_counts_as_seen() {
        Events events = plan().with(
                        "visit.recorded",
                        "2020-09-10T15:00:00Z",
                        "visit",
                        "v1",
                        "kind",
                        "child-protection",
                        "mode",
                        "in-person",
                        "unborn",
                        true);

        assertThat(lastDays(events.obligations("M003", "2020-09-15"))).startsWith("2020-09-15 met");
    }

    @Test
    void a_remote_visit_counts_from_24_april_2020_to_30_september_2021_only() {
        assertThat(rowsWithVideoOn("2020-04-23", "2020-04-20")).startsWith("2020-05-04");
        assertThat(rowsWithVideoOn("2020-04-24", "2020-04-20")).startsWith("2020-05-04 met");
        assertThat(rowsWithVideoOn("2021-09-30", "2021-09-27")).startsWith("2021-10-11 met");
        assertThat(rowsWithVideoOn("2021-10-01", "2021-09-27")).startsWith("2021-10-11");
        assertThat(rowsWithVideoOn("2021-10-01", "2021-09-27")).doesNotContain("2021-10-11 met");
    }

    private static List<String> rowsWithVideoOn(String day, String start) {
        return lastDays(Events.ofChild("child-1")
                .with("cp-plan.started", start + "T09:00:00Z", "plan", "p1")
                .with(
                        "visit.recorded",
                        day + "T10:00:00Z",
                        "visit",
                        "v1",
                        "kind",
                        "child-protection",
                        "mode",
                        "video",
                        "childSeen",
                        true)
                .obligations("M003", start));
    }

    @Test
    void a_plan_that_ends_before_the_due_moment_ceases_the_running_interval_and_leaves_the_missed_ones() {
        Events inTime = plan().with("cp-plan.ended", "2020-09-14T09:00:00Z", "plan", "p1");
        Events late = plan().with("cp-plan.ended", "2020-10-05T09:00:00Z", "plan", "p1");

        assertThat(inTime.obligations("M003", "2021-01-01")).singleElement().satisfies(row -> {
            assertThat(row.exemption()).isNotNull();
            assertThat(row.exemption().reason()).isEqualTo(ExemptReason.CEASED);
        });
        assertThat(lastDays(late.obligations("M003", "2021-01-01"))).containsExactly("2020-09-15", "2020-09-30");
        assertThat(late.obligations("M003", "2021-01-01")).allSatisfy(row -> {
            assertThat(row.exemption()).isNull();
            assertThat(row.endedAt()).isEqualTo(Instant.parse("2020-10-05T09:00:00Z"));
        });
    }

    @Test
    void on_one_day_without_hours_the_start_comes_before_the_visit_and_that_before_the_end() {
        Events events = Events.ofChild("child-1")
                .with("cp-plan.ended", "2020-09-01", "plan", "p1")
                .with(
                        "visit.recorded",
                        "2020-09-01",
                        "visit",
                        "v1",
                        "kind",
                        "child-protection",
                        "mode",
                        "in-person",
                        "childSeen",
                        true)
                .with("cp-plan.started", "2020-09-01", "plan", "p1");

        List<Obligation> rows = events.obligations("M003", "2021-01-01");

        assertThat(rows).hasSize(2);
        assertThat(rows).filteredOn(Obligation::doneInTime).hasSize(1);
        assertThat(rows).filteredOn(row -> row.exemption() != null).hasSize(1);
    }
}
