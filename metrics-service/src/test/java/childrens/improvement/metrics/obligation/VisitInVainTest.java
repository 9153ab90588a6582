package childrens.improvement.metrics.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A visit on which this child was not seen restarts nothing and is shown on the row. */
class VisitInVainTest {

    private static Events plan() {
        return Events.ofChild("child-1").event("plan", "cp-plan.started", "2020-09-01T09:00:00+01:00", "plan", "p1");
    }

    private static Events visit(Events events, String id, String time, Object... more) {
        Object[] members = new Object[6 + more.length];
        System.arraycopy(new Object[] {"visit", id, "kind", "child-protection", "mode", "in-person"}, 0, members, 0, 6);
        System.arraycopy(more, 0, members, 6, more.length);
        return events.event(id, "visit.recorded", time, members);
    }

    private static List<List<String>> evidence(Events events) {
        return events.obligations("M003", "2020-09-20").stream()
                .map(row -> row.evidence().stream().map(EventKey::id).sorted().toList())
                .toList();
    }

    @Test
    void it_is_shown_until_the_visit_that_met_the_row_and_changes_no_due_moment() {
        Events events = visit(plan(), "not-seen", "2020-09-04T09:00:00+01:00", "childSeen", false);
        visit(events, "not-known", "2020-09-07T09:00:00+01:00");
        visit(events, "seen", "2020-09-10T09:00:00+01:00", "childSeen", true);
        visit(events, "again", "2020-09-14T09:00:00+01:00", "childSeen", false);

        assertThat(evidence(events))
                .containsExactly(List.of("not-known", "not-seen", "plan", "seen"), List.of("again", "seen"));
        assertThat(events.obligations("M003", "2020-09-20"))
                .extracting(Obligation::dueBefore)
                .isEqualTo(visit(plan(), "seen", "2020-09-10T09:00:00+01:00", "childSeen", true)
                        .obligations("M003", "2020-09-20")
                        .stream()
                        .map(Obligation::dueBefore)
                        .toList());
    }

    @Test
    void it_is_not_shown_on_a_plan_that_had_ended_or_had_not_started() {
        Events events = visit(plan(), "before", "2020-08-28T09:00:00+01:00", "childSeen", false);
        events.event("end", "cp-plan.ended", "2020-09-11T09:00:00+01:00", "plan", "p1");
        visit(events, "after", "2020-09-14T09:00:00+01:00", "childSeen", false);

        assertThat(evidence(events)).containsExactly(List.of("end", "plan"));
    }
}
