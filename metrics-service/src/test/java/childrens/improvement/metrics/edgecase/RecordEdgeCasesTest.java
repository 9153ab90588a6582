package childrens.improvement.metrics.edgecase;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.figure.Reckoning;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.obligation.Events;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Standing;
import childrens.improvement.metrics.obligation.StandingEvent;
import childrens.improvement.metrics.obligation.Told;
import childrens.improvement.metrics.store.Kinship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was recorded late, wrongly, twice, in another order, or under two pseudonyms. */
class RecordEdgeCasesTest {

    private static final String PLANNED = "2020-09-01T09:00:00Z";

    private static Events plan() {
        return Events.ofChild("child-1").with("cp-plan.started", PLANNED, "plan", "p1");
    }

    private static Object[] visit(String recorded) {
        return new Object[] {
            "visit", "v1", "kind", "child-protection", "mode", "in-person", "childSeen", true, "recordedtime", recorded
        };
    }

    @Test
    void case_07_a_visit_in_time_that_was_typed_nine_days_later_is_met_and_was_overdue_on_the_list_until_then() {
        Events typed = plan().with("visit.recorded", "2020-09-14T10:00:00Z", visit("2020-09-23T10:00:00Z"));
        Obligation row = Told.rows(typed, "M003/visits").get(0);

        for (int day = 16; day <= 22; day++) {
            assertThat(Told.at(plan(), "M003/visits", "2020-09-" + day)).containsExactly("2020-09-15 missed open");
        }
        assertThat(Judged.of(row, Moment.endOf(LocalDate.of(2020, 9, 23)))).hasValueSatisfying(judged -> {
            assertThat(judged.isRecordedLate()).isTrue();
            assertThat(judged.isOverdue()).isFalse();
        });
        assertThat(Reckoning.of("M003", typed).shareAt("2020-09-23")).isEqualTo("1 of 1");
        assertThat(Reckoning.of("M003", typed).figureAt("2020-09-23").recordedLate())
                .isEqualTo(1);
    }

    @Test
    void case_08_a_visit_that_arrives_weeks_later_counts_on_its_own_day_however_late() {
        Events inOrder = plan().with("visit.recorded", "2020-09-14T10:00:00Z", visit("2020-09-14T10:00:00Z"));
        Events muchLater = Events.ofChild("child-1")
                .event("e2", "visit.recorded", "2020-09-14T10:00:00Z", visit("2020-12-14T10:00:00Z"))
                .event("e1", "cp-plan.started", PLANNED, "plan", "p1");

        assertThat(Told.at(muchLater, "M003/visits", "2020-09-30"))
                .isEqualTo(Told.at(inOrder, "M003/visits", "2020-09-30"))
                .containsExactly("2020-09-15 met", "2020-09-28 missed open");
        assertThat(Told.rows(muchLater, "M003/visits"))
                .extracting(Obligation::id)
                .isEqualTo(Told.rows(inOrder, "M003/visits").stream()
                        .map(Obligation::id)
                        .toList());
    }

    @Test
    void case_09_corrections_voids_and_any_order_give_one_answer_and_a_void_opens_again_what_was_done() {
        Events visited = plan().event("v", "visit.recorded", "2020-09-14T10:00:00Z", visit("2020-09-14T10:00:00Z"));
        Events voided = plan().event("v", "visit.recorded", "2020-09-14T10:00:00Z", visit("2020-09-14T10:00:00Z"))
                .event("x", "record.voided", "2020-09-16T10:00:00Z", "voids", "v");
        Events corrected = plan().event("v", "visit.recorded", "2020-09-14T10:00:00Z", visit("2020-09-14T10:00:00Z"))
                .correcting("v", "w", "visit.recorded", "2020-09-16T10:00:00Z", visit("2020-09-17T10:00:00Z"));

        assertThat(Told.at(visited, "M003/visits", "2020-09-17"))
                .containsExactly("2020-09-15 met", "2020-09-28 pending");
        assertThat(Told.at(voided, "M003/visits", "2020-09-17")).containsExactly("2020-09-15 missed open");
        assertThat(Told.at(corrected, "M003/visits", "2020-09-17"))
                .containsExactly("2020-09-15 missed done late", "2020-09-30 pending");
    }

    @Test
    void case_10_two_pseudonyms_are_one_child_from_the_merge_to_the_parting_and_each_keeps_its_own_events() {
        Events first = Events.ofChild("old").with("cp-plan.started", PLANNED, "plan", "p1");
        Events second = new Events("new").event("v", "visit.recorded", "2020-09-14T10:00:00Z", visit(PLANNED));
        List<StandingEvent> merged = Standing.of(new Events("old")
                .event("m", "child.merged", "2020-09-20", "into", "new")
                .all());
        List<StandingEvent> parted = Standing.of(new Events("old")
                .event("m", "child.merged", "2020-09-20", "into", "new")
                .event("u", "child.unmerged", "2020-09-25", "into", "new")
                .all());
        List<CaseEvent> both = new ArrayList<>(
                Stream.concat(first.all().stream(), second.all().stream()).toList());

        assertThat(new Kinship(merged).nameOf("old")).isEqualTo("new");
        assertThat(new Kinship(parted).nameOf("old")).isEqualTo("old");
        assertThat(Told.at(Told.rows("new", both, "M003/visits"), "2020-09-17"))
                .containsExactly("2020-09-15 met", "2020-09-28 pending");
        assertThat(Told.at(first, "M003/visits", "2020-09-17")).containsExactly("2020-09-15 missed open");
        assertThat(Told.at(second, "M003/visits", "2020-09-17")).isEmpty();
    }

    @Test
    void case_16_a_meeting_called_off_stops_no_clock_and_is_shown_beside_what_is_owed() {
        Events review = Events.ofChild("child-1")
                .with("looked-after.started", "2020-09-01", "episode", "l1")
                .event("off", "looked-after-review.cancelled", "2020-09-28", "review", "r1", "reason", "not quorate")
                .event("again", "looked-after-review.adjourned", "2020-09-29", "review", "r2");
        Events conference = Events.ofChild("child-1")
                .with("strategy-discussion.held", "2020-09-01", "discussion", "d1")
                .with("section47.started", "2020-09-01", "enquiry", "q1", "discussion", "d1")
                .with("section47.completed", "2020-09-10", "enquiry", "q1", "outcome", "initial-conference")
                .event("off", "conference.adjourned", "2020-09-20", "conference", "c1");

        assertThat(Told.at(review, "M044/reviews", "2020-09-29")).containsExactly("2020-09-29 missed open");
        assertThat(shown(review, "M044/reviews")).contains("off", "again");
        assertThat(Told.at(conference, "M051/conferences", "2020-09-22")).containsExactly("2020-09-22 missed open");
        assertThat(shown(conference, "M051/conferences")).contains("off");
        assertThat(Told.at(
                        conference.with("conference.held", "2020-09-25", "conference", "c1", "kind", "initial"),
                        "M051/conferences",
                        "2020-09-25"))
                .containsExactly("2020-09-22 missed done late");
        assertThat(shown(conference, "M051/conferences")).contains("off");
    }

    private static List<String> shown(Events events, String rowSet) {
        return Told.rows(events, rowSet).get(0).evidence().stream()
                .map(EventKey::id)
                .toList();
    }
}
