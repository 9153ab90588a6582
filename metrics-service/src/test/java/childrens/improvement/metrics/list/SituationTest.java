package childrens.improvement.metrics.list;

import static childrens.improvement.metrics.list.ListFixture.OWN;
import static childrens.improvement.metrics.list.ListFixture.at;
import static childrens.improvement.metrics.list.ListFixture.event;
import static childrens.improvement.metrics.list.ListFixture.history;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.obligation.StandingEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How things stand with a child at a moment. */
class SituationTest {

    private static final Instant NOW = at("2020-09-14T06:30:00Z");

    private static final StandingEvent OPENED =
            event("case.opened", "2020-06-01T09:00:00Z", "case", "k", "team", "court-1", "worker", "w-1");

    private static Situation now(StandingEvent... events) {
        return Situation.of(history(events), NOW, OWN);
    }

    @Test
    void a_child_is_missing_until_it_is_found_from_the_same_episode() {
        StandingEvent went = event("missing.started", "2020-09-12T20:00:00Z", "episode", "m2");
        StandingEvent foundBefore = event("missing.found", "2020-09-13T20:00:00Z", "episode", "m1");
        StandingEvent found = event("missing.found", "2020-09-13T21:00:00Z", "episode", "m2");

        assertThat(now(OPENED, went, foundBefore).missingSince()).isEqualTo(at("2020-09-12T20:00:00Z"));
        assertThat(now(OPENED, went, found).missingSince()).isNull();
    }

    @Test
    void what_happened_after_the_moment_is_not_looked_at() {
        StandingEvent went = event("missing.started", "2020-09-14T06:31:00Z", "episode", "m2");

        assertThat(now(OPENED, went).missingSince()).isNull();
    }

    @Test
    void two_visits_running_at_which_the_child_was_not_seen_are_named_with_their_days() {
        StandingEvent seen = visit("v1", "2020-08-20T10:00:00Z", true);
        StandingEvent first = visit("v2", "2020-09-03T10:00:00Z", false);
        StandingEvent second = visit("v3", "2020-09-10T10:00:00Z", false);

        assertThat(now(OPENED, seen, first, second).notSeenOn())
                .containsExactly(LocalDate.parse("2020-09-03"), LocalDate.parse("2020-09-10"));
        assertThat(now(OPENED, first, second, visit("v4", "2020-09-11T10:00:00Z", true))
                        .notSeenOn())
                .isEmpty();
        assertThat(now(OPENED, seen, second).notSeenOn()).isEmpty();
    }

    @Test
    void one_visit_that_serves_two_duties_is_one_visit() {
        StandingEvent seen = visit("v1", "2020-08-20T10:00:00Z", true);
        StandingEvent once = visit("v2", "2020-09-03T10:00:00Z", false);
        StandingEvent sameAgain = visit("v2", "2020-09-03T10:00:00Z", false);

        assertThat(now(OPENED, seen, once, sameAgain).notSeenOn()).isEmpty();
    }

    @Test
    void a_visit_of_which_it_is_not_known_whether_the_child_was_seen_is_not_one_at_which_it_was_not() {
        StandingEvent unknown = event("visit.recorded", "2020-09-10T10:00:00Z", "visit", "v3");

        assertThat(now(OPENED, visit("v2", "2020-09-03T10:00:00Z", false), unknown)
                        .notSeenOn())
                .isEmpty();
    }

    @Test
    void another_team_has_no_worker_until_it_names_one() {
        StandingEvent moved = event("case.transferred", "2020-09-11T09:00:00Z", "case", "k", "team", "lac-1");
        StandingEvent allocated =
                event("case.allocated", "2020-09-12T09:00:00Z", "case", "k", "team", "lac-1", "worker", "w-9");
        StandingEvent nobody = event("case.unallocated", "2020-09-13T09:00:00Z", "case", "k");

        assertThat(now(OPENED).worker()).isEqualTo("w-1");
        assertThat(now(OPENED, moved).worker()).isNull();
        assertThat(now(OPENED, moved, allocated).worker()).isEqualTo("w-9");
        assertThat(now(OPENED, moved, allocated, nobody).worker()).isNull();
    }

    @Test
    void a_team_is_told_who_is_new_and_who_has_left_since_the_last_list() {
        Situation moved = now(OPENED, event("case.transferred", "2020-09-11T09:00:00Z", "case", "k", "team", "lac-1"));

        assertThat(moved.isNewTo("lac-1", at("2020-09-11T06:30:00Z"))).isTrue();
        assertThat(moved.isNewTo("lac-1", at("2020-09-12T06:30:00Z"))).isFalse();
        assertThat(moved.hasLeft("court-1", at("2020-09-11T06:30:00Z"))).isTrue();
        assertThat(moved.hasLeft("lac-1", at("2020-09-11T06:30:00Z"))).isFalse();
        assertThat(now(OPENED, event("case.closed", "2020-09-11T09:00:00Z", "case", "k"))
                        .hasLeft("court-1", at("2020-09-11T06:30:00Z")))
                .isTrue();
    }

    @Test
    void a_child_whom_another_authority_has_placed_here_is_told_from_our_own() {
        assertThat(now(event("missing.started", "2020-09-12T20:00:00Z", "responsibleAuthority", "E09000002"))
                        .otherAuthority())
                .isTrue();
        assertThat(now(event("missing.started", "2020-09-12T20:00:00Z", "responsibleAuthority", OWN))
                        .otherAuthority())
                .isFalse();
        assertThat(now(OPENED).otherAuthority()).isFalse();
    }

    @Test
    void a_worker_is_absent_until_the_end_of_the_absence() {
        StandingEvent away = event("worker.absence-started", "2020-09-10T09:00:00Z");
        StandingEvent back = event("worker.absence-ended", "2020-09-13T09:00:00Z");

        assertThat(Absence.isAbsent(history(away), NOW)).isTrue();
        assertThat(Absence.isAbsent(history(away, back), NOW)).isFalse();
        assertThat(Absence.isAbsent(history(away, back), at("2020-09-12T09:00:00Z")))
                .isTrue();
        assertThat(Absence.isAbsent(history(), NOW)).isFalse();
    }

    private static StandingEvent visit(String id, String time, boolean seen) {
        return event("visit.recorded", time, "visit", id, "childSeen", seen);
    }
}
