package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens and is good when something else follows in time.
 *
 * @param on what happens
 * @param by what must follow
 * @param moved whether the row lies on the last day on which that can be in time, and what follows on a later day
 */
record FollowedRule(Happenings on, Happenings by, boolean moved) implements Rule {

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        Found found = new Found(measure, rowSet, life);
        List<Owed> rows = new ArrayList<>();
        for (CaseEvent event : on.in(life.whole())) {
            Instant from = event.time().earliest();
            Instant before = Adopted.limitOn(measure, rowSet, from).dueBefore(from);
            Instant at = moved ? EnglandDays.start(EnglandDays.day(before.minusNanos(1))) : from;
            if (look.sees(at)) {
                CaseEvent done = first(life.whole(), event, before);
                boolean seen = done != null && look.sees(Life.momentAfter(done, at));
                boolean others = Verdict.isOthers(event, "responsibleAuthority");
                rows.add(found.event(event, at, before, seen ? done : null, others));
            }
        }
        return rows;
    }

    private CaseEvent first(Life whole, CaseEvent event, Instant before) {
        for (CaseEvent other : by.in(whole)) {
            boolean laterDay = other.time().day().isAfter(event.time().day());
            if (Life.follows(other, event)
                    && (laterDay || !moved)
                    && other.time().earliest().isBefore(before)) {
                return other;
            }
        }
        return null;
    }
}
