package childrens.improvement.metrics.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Meetings and reviews that recur: M019, M044, M045, M052, M054, M061, M066; and M037's visits. */
class RecurringMeetingTest {

    private static Events child() {
        return Events.ofChild("child-1");
    }

    private static Events lookedAfter() {
        return child().with("looked-after.started", "2020-01-06", "episode", "e1");
    }

    private static Events review(Events events, String day) {
        return events.with("looked-after-review.held", day, "review", "r" + day);
    }

    @Test
    void the_first_review_is_due_in_20_working_days_the_second_3_and_the_others_6_months_after_the_last() {
        Events events = review(review(lookedAfter(), "2020-01-30"), "2020-04-30");

        assertThat(Told.at(events, "M044/reviews", "2020-05-01")).containsExactly("2020-02-03 met");
        assertThat(Told.at(events, "M045/reviews", "2020-05-01"))
                .containsExactly("2020-04-30 met", "2020-10-30 pending");
    }

    @Test
    void a_first_review_that_is_not_held_is_one_missed_and_owes_no_second() {
        assertThat(Told.at(lookedAfter(), "M044/reviews", "2020-12-31")).containsExactly("2020-02-03 missed open");
        assertThat(Told.at(lookedAfter(), "M045/reviews", "2020-12-31")).isEmpty();
    }

    @Test
    void reviews_missed_later_count_once_for_each_whole_interval() {
        Events events = review(lookedAfter(), "2020-01-30");

        assertThat(Told.at(events, "M045/reviews", "2020-12-31"))
                .containsExactly("2020-04-30 missed open", "2020-11-01 missed open");
    }

    @Test
    void all_reviews_are_the_first_and_the_later_ones_together() {
        Events events = review(review(review(lookedAfter(), "2020-02-10"), "2020-06-30"), "2021-03-15")
                .with("looked-after.ended", "2021-05-01", "episode", "e1");
        List<String> together = Stream.of("M044/reviews", "M045/reviews")
                .flatMap(rows -> Told.at(events, rows, "2021-12-31").stream())
                .sorted()
                .toList();

        assertThat(Told.at(events, "M054/reviews", "2021-12-31")).isNotEmpty().containsExactlyElementsOf(together);
    }

    @Test
    void care_that_ends_before_the_review_is_due_owes_none() {
        Events events = lookedAfter().with("looked-after.ended", "2020-01-20", "episode", "e1");

        assertThat(Told.at(events, "M044/reviews", "2020-12-31")).containsExactly("2020-02-03 exempt ceased");
    }

    @Test
    void a_pathway_plan_is_reviewed_every_6_months_from_its_start_or_last_review_until_it_ends() {
        Events events = child().with("pathway-plan.started", "2020-01-10", "plan", "p1")
                .with("pathway-plan.reviewed", "2020-06-01", "plan", "p1")
                .with("pathway-plan.reviewed", "2020-06-15", "plan", "another")
                .with("pathway-plan.ended", "2021-03-01", "plan", "p1");

        assertThat(Told.at(events, "M019/reviews", "2021-12-31"))
                .containsExactly("2020-07-10 met", "2020-12-01 missed closed");
    }

    @Test
    void a_review_conference_is_due_3_months_after_the_conference_of_the_plan_then_every_6() {
        Events events = child().with("conference.held", "2020-01-10", "conference", "c1", "kind", "initial")
                .with("cp-plan.started", "2020-01-14", "plan", "p1", "conference", "c1")
                .with("conference.held", "2020-04-10", "conference", "c2", "kind", "review")
                .with("conference.held", "2020-10-20", "conference", "c3", "kind", "review");
        List<Obligation> rows = Told.rows(events, "M052/conferences");

        assertThat(Told.at(rows, "2020-11-01"))
                .containsExactly("2020-04-10 met", "2020-10-10 missed done late", "2021-04-20 pending");
        assertThat(rows.get(0).existsAt()).isEqualTo(Instant.parse("2020-01-14T00:00:00Z"));
    }

    @Test
    void the_first_core_group_is_due_within_10_working_days_then_every_28_days() {
        Events events = child().with("cp-plan.started", "2020-09-01", "plan", "p1")
                .with("core-group.held", "2020-09-14", "meeting", "g1")
                .with("core-group.held", "2020-10-14", "meeting", "g2")
                .with("cp-plan.ended", "2020-11-03", "plan", "p1");

        assertThat(Told.at(events, "M061/meetings", "2020-12-31"))
                .containsExactly("2020-09-15 met", "2020-10-12 missed done late", "2020-11-11 exempt ceased");
    }

    @Test
    void a_core_group_on_day_27_restarts_the_four_weeks_from_there() {
        Events events = child().with("cp-plan.started", "2020-09-01", "plan", "p1")
                .with("core-group.held", "2020-09-14", "meeting", "g1")
                .with("core-group.held", "2020-10-11", "meeting", "g2");

        assertThat(Told.at(events, "M061/meetings", "2020-10-31"))
                .containsExactly("2020-09-15 met", "2020-10-12 met", "2020-11-08 pending");
    }

    @Test
    void a_child_in_need_review_is_due_84_days_after_the_plan_starts() {
        Events events = child().with("cin-plan.started", "2020-09-01", "plan", "p1");

        assertThat(Told.at(events, "M066/reviews", "2020-09-30")).containsExactly("2020-11-24 pending");
    }

    @Test
    void a_privately_fostered_child_is_visited_in_7_working_days_then_every_6_weeks_and_12_after_a_year() {
        Events events = child().with("private-fostering.notified", "2020-01-06", "arrangement", "a1");
        for (String day : List.of("2020-01-15", "2020-02-20", "2021-01-07")) {
            events.with(
                    "visit.recorded",
                    day,
                    "visit",
                    "v" + day,
                    "kind",
                    "private-fostering",
                    "mode",
                    "in-person",
                    "childSeen",
                    true);
        }

        assertThat(Told.at(events, "M037/visits", "2021-01-31"))
                .startsWith("2020-01-15 met", "2020-02-26 met", "2020-04-02 missed done late")
                .endsWith("2021-04-01 pending");
    }
}
