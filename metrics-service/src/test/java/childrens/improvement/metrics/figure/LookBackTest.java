package childrens.improvement.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.obligation.Events;
import org.junit.jupiter.api.Test;

/** What happened before or after something else of the same child. */
class LookBackTest {

    private static Events child(String name) {
        return Events.ofChild(name);
    }

    @Test
    void a_referral_within_the_twelve_months_before_counts_and_one_a_day_earlier_does_not() {
        assertThat(again("2019-09-10", "2020-09-10")).isEqualTo("1 of 1");
        assertThat(again("2019-09-09", "2020-09-10")).isEqualTo("0 of 1");
    }

    private static String again(String first, String second) {
        return Reckoning.of(
                        "M021",
                        child("a")
                                .with("referral.accepted", first, "referral", "r1")
                                .with("referral.accepted", second, "referral", "r2"))
                .shareAt("2020-09-30");
    }

    @Test
    void two_referrals_of_one_day_are_one_and_then_another() {
        Events twice = child("a")
                .with("referral.accepted", "2020-09-10", "referral", "r1")
                .with("referral.accepted", "2020-09-10", "referral", "r2");

        assertThat(Reckoning.of("M021", twice).shareAt("2020-09-30")).isEqualTo("1 of 2");
    }

    @Test
    void a_second_plan_that_started_the_day_the_first_ended_is_a_second_plan() {
        Events child = child("a")
                .with("cp-plan.started", "2019-09-10", "plan", "p1")
                .with("cp-plan.ended", "2020-09-10", "plan", "p1")
                .with("cp-plan.started", "2020-09-10", "plan", "p2");

        assertThat(Reckoning.of("M058", child).shareAt("2020-09-30")).isEqualTo("1 of 1");
    }

    @Test
    void its_own_end_does_not_make_a_plan_a_second_one_and_neither_does_a_temporary_or_transferred_one() {
        Events own = child("a")
                .with("cp-plan.started", "2020-09-10", "plan", "p1")
                .with("cp-plan.ended", "2020-09-10", "plan", "p1");
        Events temporary = child("b")
                .with("cp-plan.started", "2020-05-10", "plan", "p1", "temporary", true)
                .with("cp-plan.ended", "2020-06-10", "plan", "p1")
                .with("cp-plan.started", "2020-09-10", "plan", "p2");
        Events transferred = child("c")
                .with("conference.held", "2020-09-09", "conference", "c1", "kind", "transfer-in")
                .with("cp-plan.started", "2020-09-10", "plan", "p2", "conference", "c1");

        assertThat(Reckoning.of("M058", own, temporary, transferred).shareAt("2020-09-30"))
                .isEqualTo("0 of 2");
    }

    @Test
    void a_plan_that_ended_25_months_before_counts_for_ever_but_not_for_two_years() {
        Events child = child("a")
                .with("cp-plan.started", "2018-01-10", "plan", "p1")
                .with("cp-plan.ended", "2018-08-10", "plan", "p1")
                .with("cp-plan.started", "2020-09-10", "plan", "p2");

        assertThat(Reckoning.of("M058", child).shareAt("2020-09-30")).isEqualTo("0 of 1");
        assertThat(Reckoning.variant("M058", "ever", child).shareAt("2020-09-30"))
                .isEqualTo("1 of 1");
    }

    @Test
    void a_plan_that_ended_after_exactly_three_months_is_not_under_three_months() {
        Events exactly = child("a")
                .with("cp-plan.started", "2020-06-10", "plan", "p1")
                .with("cp-plan.ended", "2020-09-10", "plan", "p1");
        Events under = child("b")
                .with("cp-plan.started", "2020-06-11", "plan", "p1")
                .with("cp-plan.ended", "2020-09-10", "plan", "p1");

        assertThat(Reckoning.variant("M024", "under-3-months", exactly, under).shareAt("2020-09-30"))
                .isEqualTo("1 of 2");
    }

    @Test
    void a_guardianship_order_is_looked_for_in_the_year_after_and_the_window_is_moved_back_by_it() {
        Reckoning concluded = Reckoning.of(
                "M077",
                child("a")
                        .with("care-proceedings.concluded", "2019-09-10", "case", "k", "outcome", "other")
                        .with("order.made", "2020-09-10", "kind", "special-guardianship"),
                child("b")
                        .with("care-proceedings.concluded", "2019-09-10", "case", "k", "outcome", "other")
                        .with("order.made", "2019-09-10", "kind", "special-guardianship"),
                child("c").with("care-proceedings.concluded", "2020-09-10", "case", "k", "outcome", "other"));

        assertThat(concluded.shareAt("2019-09-30")).isEqualTo("0 of 0");
        assertThat(concluded.shareAt("2020-09-30")).isEqualTo("1 of 2");
    }
}
