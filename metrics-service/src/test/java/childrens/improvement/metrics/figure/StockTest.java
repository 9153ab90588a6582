package childrens.improvement.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.obligation.Events;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What is so at a moment: open plans, cases without a worker, the latest that was said. */
class StockTest {

    private static Events child(String name) {
        return Events.ofChild(name);
    }

    @Test
    void a_plan_is_open_from_its_start_to_its_end_and_a_temporary_one_is_not_counted() {
        Reckoning plans = Reckoning.of(
                "M024",
                child("a")
                        .with("cp-plan.started", "2020-05-01", "plan", "p1")
                        .with("cp-plan.ended", "2020-09-15", "plan", "p1"),
                child("b").with("cp-plan.started", "2020-06-01T10:00:00+01:00", "plan", "p2"),
                child("c").with("cp-plan.started", "2020-06-01", "plan", "p3", "temporary", true));

        assertThat(plans.at("2020-04-30").value()).isEqualByComparingTo("0");
        assertThat(plans.at("2020-09-14").value()).isEqualByComparingTo("2");
        assertThat(plans.at("2020-09-30").value()).isEqualByComparingTo("1");
        assertThat(plans.shareAt("2020-09-30")).isEqualTo("1 of 1");
        assertThat(plans.countedAt("2020-09-30")).hasSize(1);
    }

    @Test
    void a_child_with_two_open_episodes_is_one_child_and_a_short_break_is_none() {
        Reckoning children = Reckoning.of(
                "M023",
                child("a")
                        .with("looked-after.started", "2020-05-01", "episode", "e1")
                        .with("looked-after.started", "2020-06-01", "episode", "e2"),
                child("b").with("looked-after.started", "2020-05-01", "episode", "e3", "legalStatus", "short-break"));

        assertThat(children.at("2020-09-30").value()).isEqualByComparingTo("1");
        assertThat(children.countedAt("2020-09-30")).hasSize(2);
    }

    @Test
    void a_death_ends_what_was_so_and_another_authoritys_child_is_not_counted() {
        Reckoning children = Reckoning.of(
                "M023",
                child("a")
                        .with("looked-after.started", "2020-05-01", "episode", "e1")
                        .with("child.died", "2020-06-01"),
                child("b")
                        .with(
                                "looked-after.started",
                                "2020-05-01",
                                "episode",
                                "e2",
                                "responsibleAuthority",
                                "E10000034"));

        assertThat(children.at("2020-05-31").value()).isEqualByComparingTo("1");
        assertThat(children.at("2020-06-30").value()).isEqualByComparingTo("0");
    }

    @Test
    void a_case_has_nobody_until_it_is_allocated_and_again_when_it_is_unallocated() {
        Reckoning cases = Reckoning.of(
                "M079",
                child("a")
                        .with("case.opened", "2020-09-01T09:00:00+01:00", "case", "k1")
                        .with("case.allocated", "2020-09-03T09:00:00+01:00", "case", "k1")
                        .with("case.unallocated", "2020-09-10T09:00:00+01:00", "case", "k1")
                        .with("case.closed", "2020-09-20T09:00:00+01:00", "case", "k1"),
                child("b")
                        .with("case.opened", "2020-09-01", "case", "k2")
                        .with("case.allocated", "2020-09-01", "case", "k2"));

        assertThat(cases.at("2020-09-02").value()).isEqualByComparingTo("1");
        assertThat(cases.at("2020-09-05").value()).isEqualByComparingTo("0");
        assertThat(cases.at("2020-09-15").value()).isEqualByComparingTo("1");
        assertThat(cases.at("2020-09-20").value()).isEqualByComparingTo("0");
        assertThat(cases.figureAt("2020-09-15").oldestOpen()).isEqualTo("2020-09-10T08:00:00Z");
        assertThat(cases.figureAt("2020-09-15").overdue()).isZero();
    }

    @Test
    void the_days_of_a_transfer_are_told_with_those_that_go_on() {
        Worth transfers = Reckoning.variant(
                        "M079",
                        "transfer-days",
                        child("a")
                                .with("case.transfer-requested", "2020-09-21", "case", "k")
                                .with("case.transferred", "2020-09-24", "case", "k"),
                        child("b").with("case.transfer-requested", "2020-09-01", "case", "k"))
                .at("2020-09-25");

        assertThat(transfers.value()).isEqualByComparingTo("3");
        assertThat(transfers.durations()).isEqualTo(new Durations(new BigDecimal("3.0"), BigDecimal.valueOf(3), 1, 24));
    }

    @Test
    void exactly_20_cases_are_not_more_than_20_and_a_report_is_too_old_after_14_days() {
        Events twenty = child("w1").with("caseload.reported", "2020-09-20", "cases", 20);
        Events more = child("w2").with("caseload.reported", "2020-09-17", "cases", 21, "fte", 1.5);
        Events old = child("w3").with("caseload.reported", "2020-09-16", "cases", 40);

        assertThat(Reckoning.of("M103", twenty, more, old).shareAt("2020-09-30"))
                .isEqualTo("1 of 2");
        assertThat(Reckoning.of("M103", twenty, more, old).shareAt("2020-09-29"))
                .isEqualTo("2 of 3");
        assertThat(Reckoning.variant("M103", "20-or-more", twenty, more, old).shareAt("2020-09-30"))
                .isEqualTo("2 of 2");
        assertThat(Reckoning.variant("M103", "per-fte", twenty, more, old).shareAt("2020-09-30"))
                .isEqualTo("0 of 2");
    }

    @Test
    void a_senior_practitioner_may_hold_ten_cases_for_each_whole_post_and_a_managing_one_none() {
        Reckoning over = Reckoning.of(
                "M056",
                child("s1").with("caseload.reported", "2020-09-01", "cases", 10, "role", "senior-practitioner"),
                child("s2")
                        .with("caseload.reported", "2020-09-01", "cases", 6, "fte", 0.5, "role", "senior-practitioner"),
                child("m1")
                        .with("worker.started", "2020-01-01", "role", "managing-practitioner")
                        .with("caseload.reported", "2020-09-01", "cases", 1),
                child("w1").with("caseload.reported", "2020-09-01", "cases", 40, "role", "social-worker"));

        assertThat(over.at("2020-09-30").value()).isEqualByComparingTo("2");
        assertThat(over.at("2020-09-30").parts())
                .extracting(Part::name, part -> part.count().intValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("managing-practitioner", 1),
                        org.assertj.core.groups.Tuple.tuple("senior-practitioner", 2));
    }

    @Test
    void the_latest_version_of_an_open_plan_says_how_many_actions_it_has() {
        Reckoning plans = Reckoning.of(
                "M064",
                child("a")
                        .with("cp-plan.started", "2020-08-01", "plan", "p")
                        .with("cp-plan.versioned", "2020-08-02", "plan", "p", "actions", 7)
                        .with("cp-plan.versioned", "2020-09-02", "plan", "p", "actions", 6),
                child("b").with("cp-plan.started", "2020-08-01", "plan", "q"),
                child("c").with("cp-plan.versioned", "2020-08-01", "plan", "never-started", "actions", 3));

        assertThat(plans.shareAt("2020-09-01")).isEqualTo("0 of 1");
        assertThat(plans.shareAt("2020-09-02")).isEqualTo("1 of 1");
    }

    @Test
    void two_oversights_on_one_day_are_one_and_a_year_later_they_no_longer_count() {
        Events child = child("a")
                .with("looked-after.started", "2019-10-01", "episode", "e")
                .with("iro-oversight.recorded", "2020-01-10T09:00:00Z")
                .with("iro-oversight.recorded", "2020-01-10T15:00:00Z");
        assertThat(Reckoning.of("M013", child).shareAt("2020-09-30")).isEqualTo("0 of 1");

        child.with("iro-oversight.recorded", "2020-06-01T09:00:00Z");
        assertThat(Reckoning.of("M013", child).shareAt("2020-05-31")).isEqualTo("0 of 0");
        assertThat(Reckoning.of("M013", child).shareAt("2020-09-30")).isEqualTo("1 of 1");
        assertThat(Reckoning.of("M013", child).shareAt("2021-01-09")).isEqualTo("1 of 1");
        assertThat(Reckoning.of("M013", child).shareAt("2021-01-10")).isEqualTo("0 of 1");
        assertThat(Reckoning.of("M013", child).shareAt("2020-09-29")).isEqualTo("0 of 0");
        assertThat(Reckoning.variant("M013", "all", child).shareAt("2020-06-01"))
                .isEqualTo("1 of 1");
    }

    @Test
    void a_post_that_agency_fills_is_not_empty() {
        Events team = child("team-1")
                .with("workforce.reported", "2020-09-01", "post", "p1", "state", "permanent", "fte", 1)
                .with("workforce.reported", "2020-09-01", "post", "p2", "state", "vacant", "fte", 1)
                .with("workforce.reported", "2020-09-01", "post", "p3", "state", "permanent", "fte", 0.5)
                .with("workforce.reported", "2020-09-15", "post", "p3", "state", "vacant", "fte", 0.5)
                .with("workforce.reported", "2020-09-15", "post", "p4", "state", "agency", "fte", 0.8);

        assertThat(Reckoning.of("M104", team).at("2020-09-30").parts())
                .extracting(Part::name, part -> part.count().doubleValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("permanent", 1.0),
                        org.assertj.core.groups.Tuple.tuple("fixed-term", 0.0),
                        org.assertj.core.groups.Tuple.tuple("agency", 0.8),
                        org.assertj.core.groups.Tuple.tuple("vacant", 1.5),
                        org.assertj.core.groups.Tuple.tuple("empty", 0.7));
    }

    @Test
    void a_backlog_counts_what_is_open_and_late_and_not_what_is_only_open() {
        Reckoning items = Reckoning.of(
                "M047",
                child("a").with("life-story.due", "2020-06-01", "item", "i1", "dueOn", "2020-08-01"),
                child("b")
                        .with("life-story.due", "2020-06-01", "item", "i2", "dueOn", "2020-08-01")
                        .with("life-story.completed", "2020-09-10", "item", "i2"),
                child("c").with("life-story.due", "2020-06-01", "item", "i3", "dueOn", "2020-10-01"));

        assertThat(items.at("2020-07-31").value()).isEqualByComparingTo("0");
        assertThat(items.at("2020-08-31").value()).isEqualByComparingTo("2");
        assertThat(items.at("2020-09-30").value()).isEqualByComparingTo("1");
        assertThat(items.countedAt("2020-09-30")).hasSize(1);
        assertThat(items.figureAt("2020-09-30").pending()).isEqualTo(1);
    }

    @Test
    void of_the_places_for_apprentices_those_are_filled_that_are_not_vacant() {
        Events posts = new Events("workforce");
        reported(posts, "2020-09-01", "a1", "apprentice", "vacant");
        reported(posts, "2020-09-01", "a2", "apprentice", "fixed-term");
        reported(posts, "2020-09-01", "s1", "social-worker", "vacant");
        reported(posts, "2020-09-20", "a1", "apprentice", "fixed-term");
        Reckoning places = Reckoning.variant("M107", "places-filled", posts);

        assertThat(places.shareAt("2020-09-10")).isEqualTo("1 of 2");
        assertThat(places.shareAt("2020-09-30")).isEqualTo("2 of 2");
    }

    private static void reported(Events posts, String day, String post, String role, String state) {
        posts.with("workforce.reported", day, "post", post, "role", role, "state", state, "fte", 1);
    }
}
