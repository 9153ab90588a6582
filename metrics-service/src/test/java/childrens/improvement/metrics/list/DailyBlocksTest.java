package childrens.improvement.metrics.list;

import static childrens.improvement.metrics.list.ListFixture.OWN;
import static childrens.improvement.metrics.list.ListFixture.TEAM;
import static childrens.improvement.metrics.list.ListFixture.at;
import static childrens.improvement.metrics.list.ListFixture.child;
import static childrens.improvement.metrics.list.ListFixture.event;
import static childrens.improvement.metrics.list.ListFixture.further;
import static childrens.improvement.metrics.list.ListFixture.history;
import static childrens.improvement.metrics.list.ListFixture.owed;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.obligation.StandingEvent;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.store.KnownChild;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands in which block of the list of the day. */
class DailyBlocksTest {

    private static final Instant NOW = at("2020-09-11T06:30:00Z");
    private static final Instant MONDAY = at("2020-09-14T06:30:00Z");
    private static final Period FRIDAY = new Period(NOW, at("2020-09-10T06:30:00Z"), MONDAY);
    private static final DailyRules RULES =
            new DailyRules(row -> false, Set.of("M003"), Set.of("M054"), Set.of("M012"));
    private static final StandingEvent OPENED =
            event("case.opened", "2020-06-01T09:00:00Z", "case", "k", "team", TEAM, "worker", "w-1");

    private static Map<String, List<Line>> blocks(
            Period period, List<OwnedRow> owed, List<Placed> children, Set<String> absent) {
        return new DailyBlocks(new Material(TEAM, period, owed, children, absent, List.of(), Map.of()), RULES).blocks();
    }

    private static Placed placed(String subject, StandingEvent... events) {
        List<StandingEvent> all = new ArrayList<>(List.of(OPENED));
        all.addAll(Arrays.asList(events));
        return new Placed(child(subject, null), Situation.of(history(all.toArray(StandingEvent[]::new)), NOW, OWN));
    }

    private static List<String> subjects(Map<String, List<Line>> blocks, String id) {
        return blocks.getOrDefault(id, List.of()).stream()
                .map(line -> line.child().subject())
                .toList();
    }

    @Test
    void the_blocks_stand_in_the_order_of_the_practice() {
        assertThat(blocks(FRIDAY, List.of(), List.of(), Set.of()).keySet())
                .containsExactly(
                        "missing",
                        "not-seen",
                        "new",
                        "no-worker",
                        "worker-absent",
                        "overdue",
                        "due-before-next",
                        "due-after",
                        "since-last",
                        "everything-else",
                        "placed-here");
    }

    @Test
    void what_is_owed_stands_once_by_when_it_is_due_and_fridays_list_covers_the_weekend() {
        KnownChild some = child("c", null);
        List<OwnedRow> owed = List.of(
                owed(child("late", null), "M003", "2020-08-01T09:00:00Z", "2020-09-09T23:00:00Z", NOW),
                owed(child("today", null), "M003", "2020-08-01T09:00:00Z", "2020-09-11T23:00:00Z", NOW),
                owed(child("sunday", null), "M003", "2020-08-01T09:00:00Z", "2020-09-13T23:00:00Z", NOW),
                owed(child("next-week", null), "M003", "2020-08-01T09:00:00Z", "2020-09-21T06:30:00Z", NOW),
                owed(some, "M003", "2020-08-01T09:00:00Z", "2020-09-21T06:30:01Z", NOW));

        Map<String, List<Line>> blocks = blocks(FRIDAY, owed, List.of(), Set.of());

        assertThat(subjects(blocks, "overdue")).containsExactly("late");
        assertThat(subjects(blocks, "due-before-next")).containsExactly("today", "sunday");
        assertThat(subjects(blocks, "due-after")).containsExactly("next-week");
        assertThat(subjects(blocks, "everything-else")).containsExactly("c");
    }

    @Test
    void the_list_of_24_december_names_every_child_due_until_the_office_opens_again() {
        Instant eve = at("2020-12-24T07:30:00Z");
        Period closure = new Period(eve, at("2020-12-23T07:30:00Z"), at("2021-01-04T07:30:00Z"));
        List<OwnedRow> owed = new ArrayList<>();
        for (LocalDate day = LocalDate.parse("2020-12-24"); day.isBefore(LocalDate.parse("2021-01-04")); ) {
            LocalDate next = day.plusDays(1);
            owed.add(owed(child("due-" + day, null), "M001", "2020-11-20T09:00:00Z", next + "T00:00:00Z", eve));
            day = next;
        }

        assertThat(subjects(blocks(closure, owed, List.of(), Set.of()), "due-before-next"))
                .hasSize(11)
                .startsWith("due-2020-12-24")
                .endsWith("due-2021-01-03");
    }

    @Test
    void children_come_first_who_are_missing_unseen_new_or_without_a_worker() {
        List<Placed> children = List.of(
                placed("missing", event("missing.started", "2020-09-10T20:00:00Z", "episode", "m")),
                placed("unseen", visit("v1", "2020-09-01T10:00:00Z"), visit("v2", "2020-09-08T10:00:00Z")),
                placed("unallocated", event("case.unallocated", "2020-09-08T10:00:00Z", "case", "k")));

        OwnedRow visit = owed(child("unseen", null), "M003", "2020-08-01T09:00:00Z", "2020-09-30T23:00:00Z", NOW);

        Map<String, List<Line>> blocks = blocks(FRIDAY, List.of(visit), children, Set.of());

        assertThat(subjects(blocks, "missing")).containsExactly("missing");
        assertThat(blocks.get("missing"))
                .extracting(Line::why)
                .containsExactly("missing since Thu 10 September, 21:00");
        assertThat(subjects(blocks, "not-seen")).containsExactly("unseen");
        assertThat(blocks.get("not-seen"))
                .extracting(Line::why)
                .containsExactly("child not seen at the last two visits, Tue 1 September and Tue 8 September");
        assertThat(subjects(blocks, "no-worker")).containsExactly("unallocated");
    }

    @Test
    void what_was_missed_again_and_again_stands_once_by_its_first_missed_interval() {
        KnownChild some = child("c", null);
        OwnedRow first = owed(some, "M003", "2020-08-01T09:00:00Z", "2020-08-14T23:00:00Z", NOW);
        OwnedRow second = further(some, "M003", "2020-08-14T23:00:00Z", "2020-08-28T23:00:00Z", NOW);
        OwnedRow other = owed(some, "M061", "2020-08-01T09:00:00Z", "2020-08-28T23:00:00Z", NOW);

        Map<String, List<Line>> blocks = blocks(FRIDAY, List.of(first, second, other), List.of(), Set.of());

        assertThat(blocks.get("overdue")).extracting(Line::row).containsExactly(first, other);
        assertThat(blocks.get("overdue"))
                .extracting(Line::why)
                .containsExactly("2 intervals running have passed with nothing done", null);
    }

    @Test
    void a_child_who_is_owed_no_visit_is_not_shown_as_not_seen_and_no_row_is_shown_twice() {
        List<Placed> children =
                List.of(placed("unseen", visit("v1", "2020-09-01T10:00:00Z"), visit("v2", "2020-09-08T10:00:00Z")));
        OwnedRow again = owed(child("unseen", null), "M054", "2020-08-01T09:00:00Z", "2020-09-11T23:00:00Z", NOW);

        Map<String, List<Line>> blocks = blocks(FRIDAY, List.of(again), children, Set.of());

        assertThat(blocks.values()).allSatisfy(lines -> assertThat(lines).isEmpty());
    }

    @Test
    void an_absent_workers_due_work_is_marked_and_stands_in_its_own_place_too() {
        OwnedRow due = owed(child("c", null), "M003", "2020-08-01T09:00:00Z", "2020-09-11T23:00:00Z", NOW);
        OwnedRow later = owed(child("d", null), "M003", "2020-08-01T09:00:00Z", "2020-09-30T23:00:00Z", NOW);

        Map<String, List<Line>> blocks = blocks(FRIDAY, List.of(due, later), List.of(), Set.of("w-1"));

        assertThat(subjects(blocks, "worker-absent")).containsExactly("c");
        assertThat(subjects(blocks, "due-before-next")).containsExactly("c");
    }

    @Test
    void who_has_left_is_told_once_and_is_not_in_the_other_blocks() {
        Placed gone = placed(
                "gone",
                event("case.transferred", "2020-09-10T12:00:00Z", "case", "k", "team", "lac-1"),
                event("missing.started", "2020-09-10T20:00:00Z", "episode", "m"));

        Map<String, List<Line>> blocks = blocks(FRIDAY, List.of(), List.of(gone), Set.of());

        assertThat(blocks.get("since-last")).extracting(Line::why).containsExactly("moved to lac-1");
        assertThat(subjects(blocks, "missing")).isEmpty();
    }

    @Test
    void children_placed_here_by_other_authorities_stand_apart() {
        Placed hosted = placed(
                "hosted",
                event("missing.started", "2020-09-10T20:00:00Z", "episode", "m", "responsibleAuthority", "E09000002"));
        OwnedRow owed = owed(child("hosted", null), "M012", "2020-09-01T09:00:00Z", "2020-09-29T23:00:00Z", NOW);

        Map<String, List<Line>> blocks = blocks(FRIDAY, List.of(owed), List.of(hosted), Set.of());

        assertThat(subjects(blocks, "missing")).isEmpty();
        assertThat(subjects(blocks, "everything-else")).isEmpty();
        assertThat(subjects(blocks, "placed-here")).containsExactly("hosted", "hosted");
    }

    @Test
    void nothing_stands_about_a_child_who_has_died() {
        Placed died = placed(
                "died",
                event("missing.started", "2020-09-10T20:00:00Z", "episode", "m"),
                event("child.died", "2020-09-10T22:00:00Z"));
        KnownChild known = new KnownChild("died", TEAM, true, false, List.of(), null, null);
        OwnedRow owed = owed(known, "M003", "2020-08-01T09:00:00Z", "2020-09-09T23:00:00Z", NOW);

        assertThat(blocks(FRIDAY, List.of(owed), List.of(died), Set.of("w-1")).values())
                .allSatisfy(lines -> assertThat(lines).isEmpty());
    }

    @Test
    void brothers_and_sisters_stand_together_where_the_first_of_them_stands() {
        OwnedRow first = owed(child("a", "h1"), "M003", "2020-08-01T09:00:00Z", "2020-09-09T23:00:00Z", NOW);
        OwnedRow other = owed(child("b", null), "M003", "2020-08-01T09:00:00Z", "2020-09-09T23:00:00Z", NOW);
        OwnedRow second = owed(child("c", "h1"), "M003", "2020-08-01T09:00:00Z", "2020-09-10T23:00:00Z", NOW);

        List<List<Line>> entries = Entries.of(List.of(Line.of(first), Line.of(other), Line.of(second)));

        assertThat(entries)
                .extracting(group ->
                        group.stream().map(line -> line.child().subject()).toList())
                .containsExactly(List.of("a", "c"), List.of("b"));
        assertThat(Entries.household(entries.get(0))).isEqualTo("h1");
        assertThat(Entries.household(entries.get(1))).isNull();
    }

    private static StandingEvent visit(String id, String time) {
        return event("visit.recorded", time, "visit", id, "childSeen", false);
    }
}
