package childrens.improvement.metrics.edgecase;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.figure.Reckoning;
import childrens.improvement.metrics.obligation.Events;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Ownership;
import childrens.improvement.metrics.obligation.Told;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Children who move between teams, plans, placements and councils. */
class ChildEdgeCasesTest {

    private static final String ELSEWHERE = "E10000034";

    private static Events child() {
        return Events.ofChild("child-1");
    }

    private static Events seen(Events events, String kind, String day) {
        return visited(events, kind, day, "childSeen", true);
    }

    private static Events visited(Events events, String kind, String day, String member, boolean value) {
        String time = day + "T12:00:00Z";
        return events.with(
                "visit.recorded", time, "visit", "v" + day + kind, "kind", kind, "mode", "in-person", member, value);
    }

    @Test
    void case_11_the_team_that_owed_it_when_it_became_certain_answers_for_it_and_the_team_of_now_is_told() {
        Events events = child().with("case.allocated", "2020-08-20T10:00:00Z", "case", "k1", "team", "first")
                .with("cp-plan.started", "2020-09-01T10:00:00Z", "plan", "p1")
                .with("case.transferred", "2020-09-14T10:00:00Z", "case", "k1", "team", "second")
                .with("case.transferred", "2020-09-18T10:00:00Z", "case", "k1", "team", "third");
        Obligation row = Told.rows(events, "M003/visits").get(0);

        assertThat(row.ownership().at(row.startedAt()).map(Ownership.Spell::team))
                .contains("first");
        assertThat(row.ownership().at(row.dueBefore()).map(Ownership.Spell::team))
                .contains("second");
        assertThat(row.ownership().at(row.dueBefore().plusSeconds(864_000)).map(Ownership.Spell::team))
                .contains("third");
    }

    @Test
    void case_12_from_in_need_to_protection_to_looked_after_each_duty_ends_with_its_plan_unless_it_was_late_already() {
        Events moved = child().with("cin-plan.started", "2020-09-01", "plan", "n1")
                .with("cin-plan.ended", "2020-09-14", "plan", "n1")
                .with("cp-plan.started", "2020-09-14", "plan", "p1")
                .with("looked-after.started", "2020-09-21", "episode", "l1")
                .with("placement.started", "2020-09-21", "placement", "h1");
        Events late = child().with("cin-plan.started", "2020-08-03", "plan", "n1")
                .with("cin-plan.ended", "2020-09-14", "plan", "n1")
                .with("cp-plan.started", "2020-09-14", "plan", "p1");

        assertThat(Told.at(moved, "M002/visits", "2020-09-30")).containsExactly("2020-09-29 exempt ceased");
        assertThat(Told.at(moved, "M003/visits", "2020-09-30")).containsExactly("2020-09-28 missed open");
        assertThat(Told.at(moved, "M001/visits", "2020-09-30")).containsExactly("2020-09-28 missed open");
        assertThat(Told.at(late, "M002/visits", "2020-09-30")).containsExactly("2020-09-01 missed closed");
        seen(seen(moved, "looked-after", "2020-09-25"), "child-protection", "2020-09-25");
        assertThat(Told.at(moved, "M003/visits", "2020-09-30")).containsExactly("2020-09-28 met", "2020-10-09 pending");
        assertThat(Told.at(moved, "M001/visits", "2020-09-30")).containsExactly("2020-09-28 met", "2020-11-06 pending");
    }

    @Test
    void case_13_a_new_placement_begins_with_a_week_of_its_own_and_is_not_permanent_because_the_last_was() {
        Events events = child().with("looked-after.started", "2018-01-01", "episode", "l1")
                .with("placement.started", "2018-01-01", "placement", "h1", "permanent", true)
                .with("placement.ended", "2020-09-10", "placement", "h1")
                .with("placement.started", "2020-09-10", "placement", "h2");
        seen(seen(events, "looked-after", "2020-09-01"), "looked-after", "2020-09-15");
        List<Obligation> rows = Told.rows(events, "M001/visits");

        assertThat(Told.at(rows, "2020-09-30"))
                .endsWith("2020-09-17 met", "2020-10-27 pending", "2020-12-01 exempt ceased");
        assertThat(rows)
                .filteredOn(row -> row.startedAt().toString().startsWith("2020-09-09"))
                .extracting(Obligation::occurrence)
                .containsExactly("first-in-placement");
    }

    @Test
    void case_14_of_brothers_and_sisters_each_has_a_row_and_only_who_was_seen_was_visited() {
        Events brother =
                Events.ofChild("brother").event("b1", "cp-plan.started", "2020-09-01", "plan", "p1", "group", "g");
        Events sister =
                Events.ofChild("sister").event("s1", "cp-plan.started", "2020-09-01", "plan", "p1", "group", "g");
        seen(brother, "child-protection", "2020-09-10");
        visited(sister, "child-protection", "2020-09-10", "childSeen", false);

        assertThat(Told.at(brother, "M003/visits", "2020-09-16"))
                .containsExactly("2020-09-15 met", "2020-09-24 pending");
        assertThat(Told.at(sister, "M003/visits", "2020-09-16")).containsExactly("2020-09-15 missed open");
        assertThat(Told.rows(sister, "M003/visits").get(0).evidence()).hasSize(2);
        assertThat(Reckoning.of("M003", brother, sister).shareAt("2020-09-16")).isEqualTo("1 of 2");
        assertThat(Reckoning.of("M024", brother, sister).at("2020-09-16").value())
                .isEqualByComparingTo("2");
        assertThat(Told.rows(brother, "M003/visits").get(0).id())
                .isNotEqualTo(Told.rows(sister, "M003/visits").get(0).id());
    }

    @Test
    void case_15_our_own_children_count_wherever_they_live_and_those_of_others_who_live_here_do_not() {
        Events own = found("own", Events.HEREFORDSHIRE, Events.HEREFORDSHIRE);
        Events placedOut = found("out", Events.HEREFORDSHIRE, ELSEWHERE);
        Events placedIn = found("in", ELSEWHERE, Events.HEREFORDSHIRE);

        assertThat(Reckoning.variant("M010", "received-by-episode", own, placedOut, placedIn)
                        .shareAt("2020-09-30"))
                .isEqualTo("0 of 2");
        assertThat(Reckoning.variant("M010", "received-by-child-without-refusals-and-outside", own, placedOut, placedIn)
                        .shareAt("2020-09-30"))
                .isEqualTo("0 of 1");
        assertThat(Told.at(placedIn, "M010/received", "2020-09-30"))
                .containsExactly("2020-09-06 exempt other-authority");
    }

    private static Events found(String name, String responsible, String host) {
        return Events.ofChild(name)
                .with(
                        "missing.found",
                        "2020-09-03T12:00:00Z",
                        "episode",
                        "a",
                        "responsibleAuthority",
                        responsible,
                        "hostAuthority",
                        host);
    }

    @Test
    void case_17_a_refusal_was_offered_and_not_received_and_is_its_own_number() {
        Events refused = child().with("missing.found", "2020-09-03T12:00:00Z", "episode", "a")
                .with("return-home-interview.declined", "2020-09-04T12:00:00Z", "episode", "a");

        assertThat(Reckoning.variant("M010", "received-by-episode", refused).shareAt("2020-09-30"))
                .isEqualTo("0 of 1");
        assertThat(Reckoning.variant("M010", "offered-by-episode", refused).shareAt("2020-09-30"))
                .isEqualTo("1 of 1");
        assertThat(Reckoning.variant("M010", "received-by-child-without-refusals", refused)
                        .shareAt("2020-09-30"))
                .isEqualTo("0 of 0");
        assertThat(Reckoning.of("M010", refused).figureAt("2020-09-30").declined())
                .isEqualTo(1);
    }

    @Test
    void case_18_no_clock_runs_until_found_and_an_interview_covers_another_time_missing_only_when_recorded_so() {
        Events gone = child().with("missing.started", "2020-09-01T12:00:00Z", "episode", "a");
        Events again = child().with("missing.started", "2020-09-01T12:00:00Z", "episode", "a")
                .with("missing.found", "2020-09-02T12:00:00Z", "episode", "a")
                .with("missing.started", "2020-09-03T08:00:00Z", "episode", "b")
                .with("missing.found", "2020-09-03T20:00:00Z", "episode", "b");
        Events one = again.with("return-home-interview.completed", "2020-09-04T12:00:00Z", "episode", "b");

        assertThat(Told.rows(gone, "M010/received")).isEmpty();
        assertThat(Told.at(one, "M010/received", "2020-09-10"))
                .containsExactly("2020-09-05 missed open", "2020-09-06 met");
        one.with("return-home-interview.completed", "2020-09-05T10:00:00Z", "episodes", List.of("a", "b"));
        assertThat(Told.at(one, "M010/received", "2020-09-10")).containsExactly("2020-09-05 met", "2020-09-06 met");
    }

    @Test
    void case_19_who_turns_18_dies_moves_away_or_needs_no_more_is_not_counted_unless_it_was_late_before() {
        for (String reason : List.of("adult", "other-authority", "returned-home")) {
            assertThat(Told.at(left(reason, "2020-09-20"), "M044/reviews", "2020-12-31"))
                    .as(reason)
                    .containsExactly("2020-09-29 exempt ceased");
            assertThat(Told.at(left(reason, "2020-10-05"), "M044/reviews", "2020-12-31"))
                    .as(reason)
                    .containsExactly("2020-09-29 missed closed");
        }
        Events died = child().with("contact.received", "2020-09-01T09:00:00Z", "contact", "c1")
                .with("looked-after.started", "2020-09-01", "episode", "l1")
                .with("child.died", "2020-09-20");

        assertThat(Told.at(died, "M044/reviews", "2020-12-31")).containsExactly("2020-09-29 exempt ceased");
        assertThat(Told.at(died, "M004/contacts", "2020-12-31")).containsExactly("2020-09-02 missed closed");
    }

    private static Events left(String reason, String day) {
        return child().with("looked-after.started", "2020-09-01", "episode", "l1")
                .with("looked-after.ended", day, "episode", "l1", "reason", reason);
    }

    @Test
    void case_29_an_unborn_child_counts_as_seen_until_birth_and_the_conferences_go_on_after_it() {
        Events events =
                child().with("cp-plan.started", "2020-09-01", "plan", "p1").with("child.born", "2020-09-20");
        visited(events, "child-protection", "2020-09-10", "unborn", true);
        visited(events, "child-protection", "2020-09-22", "unborn", true);

        assertThat(Told.at(events, "M003/visits", "2020-09-25"))
                .containsExactly("2020-09-15 met", "2020-09-24 missed open");
        assertThat(Told.at(events, "M052/conferences", "2020-09-25")).containsExactly("2020-12-01 pending");
        seen(events, "child-protection", "2020-09-23");
        assertThat(Told.at(events, "M003/visits", "2020-09-25"))
                .containsExactly("2020-09-15 met", "2020-09-24 met", "2020-10-07 pending");
    }
}
