package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Recurring;
import childrens.improvement.metrics.obligation.Shape;
import childrens.improvement.metrics.obligation.VisitRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Visits that recur while something is open, as it is written. */
record RecurringEntry(
        String opens,
        String key,
        String ends,
        @Nullable String endsAll,
        @Nullable String rule,
        VisitEntry visits) implements ShapeEntry {
    @Override
    public Shape toDomain() {
        return new Recurring(opens, key, ends, endsAll, rule, visits.toDomain());
    }

    record VisitEntry(String kind, LocalDate remoteFrom, LocalDate remoteUntil) {
        VisitRule toDomain() {
            return new VisitRule(kind, remoteFrom, remoteUntil);
        }
    }
}
