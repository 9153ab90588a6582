package childrens.improvement.metrics.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.timeliness.London;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Visits to looked-after children, by the rule of the placement. */
class LookedAfterVisitTest {

    private static List<String> lastDays(List<Obligation> rows) {
        return rows.stream()
                .map(row -> London.lastDayBefore(row.dueBefore()) + (row.doneInTime() ? " met" : ""))
                .toList();
    }

    @Test
    void looked_after_visits_are_due_within_a_week_then_six_weeks_then_three_months_once_permanent_for_a_year() {
        Events events = Events.ofChild("child-1")
                .with("looked-after.started", "2019-01-07T09:00:00Z", "episode", "l1")
                .with(
                        "placement.started",
                        "2019-01-07T09:00:00Z",
                        "placement",
                        "p1",
                        "kind",
                        "foster",
                        "permanent",
                        false)
                .with("placement.permanence-changed", "2019-06-01T09:00:00Z", "placement", "p1", "permanent", true);
        for (String day : List.of("2019-01-10", "2019-02-20", "2019-12-30", "2020-01-08")) {
            lookedAfterVisit(events, day);
        }

        assertThat(lastDays(events.obligations("M001", "2020-01-09")))
                .containsExactly(
                        "2019-01-14 met",
                        "2019-02-21 met",
                        "2019-04-03",
                        "2019-05-16",
                        "2019-06-28",
                        "2019-08-10",
                        "2019-09-22",
                        "2019-11-04",
                        "2019-12-17",
                        "2020-02-10 met",
                        "2020-04-08");
    }

    @Test
    void with_a_parent_before_assessment_visits_are_weekly_to_the_first_review_and_then_six_weekly() {
        Events events = Events.ofChild("child-1")
                .with("looked-after.started", "2020-09-01T09:00:00Z", "episode", "l1")
                .with("placement.started", "2020-09-01T09:00:00Z", "placement", "p1", "visitRule", "parent-unassessed")
                .with("looked-after-review.held", "2020-09-16T09:00:00Z", "review", "r1");
        for (String day : List.of("2020-09-08", "2020-09-15", "2020-09-22")) {
            lookedAfterVisit(events, day);
        }

        List<Obligation> rows = events.obligations("M001", "2020-09-23");

        assertThat(lastDays(rows)).containsExactly("2020-09-08 met", "2020-09-15 met", "2020-09-22 met", "2020-11-03");
        assertThat(rows)
                .extracting(Obligation::occurrence)
                .containsExactly("first-in-placement", "weekly", "weekly", "recurring");
    }

    @Test
    void a_short_break_owes_no_visits_and_the_end_of_care_ends_every_placement() {
        Events events = Events.ofChild("child-1")
                .with("placement.started", "2020-09-01T09:00:00Z", "placement", "p0", "visitRule", "short-break")
                .with("looked-after.started", "2020-09-01T09:00:00Z", "episode", "l1")
                .with("placement.started", "2020-09-01T09:00:00Z", "placement", "p1")
                .with("looked-after.ended", "2020-09-05T09:00:00Z", "episode", "l1", "reason", "returned-home");

        assertThat(events.obligations("M001", "2021-01-01"))
                .singleElement()
                .satisfies(row -> assertThat(row.exemption()).isNotNull());
    }

    private static void lookedAfterVisit(Events events, String day) {
        events.with(
                "visit.recorded",
                day + "T12:00:00Z",
                "visit",
                "v" + day,
                "kind",
                "looked-after",
                "mode",
                "in-person",
                "childSeen",
                true);
    }
}
