package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Clock;
import childrens.improvement.metrics.obligation.Ending;
import childrens.improvement.metrics.obligation.ExemptReason;
import childrens.improvement.metrics.obligation.Meeting;
import childrens.improvement.metrics.obligation.Members;
import childrens.improvement.metrics.obligation.OneShot;
import childrens.improvement.metrics.obligation.Opening;
import childrens.improvement.metrics.obligation.Shape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What opens an obligation, what meets it and what ends it, as it is written. */
record OneShotEntry(
        String opens,
        String key,
        @Nullable Map<String, Set<String>> where,
        @Nullable String standIn,
        @Nullable RepeatedEntry repeated,
        boolean hosted,
        @Nullable String cohort,
        List<String> meets,
        @Nullable Map<String, Set<String>> meetsWhere,
        boolean metByAny,
        @Nullable String declines,
        @Nullable List<EndingEntry> ends,
        @Nullable String dueOn,
        @Nullable SinceEntry since,
        @Nullable Set<String> exempt)
        implements ShapeEntry {

    @Override
    public Shape toDomain() {
        Opening.Repeated times =
                repeated == null ? null : new Opening.Repeated(repeated.times(), repeated.withinDays());
        return new OneShot(
                new Opening(opens, key, members(where), standIn, times, hosted, cohort),
                new Meeting(meets, !metByAny, members(meetsWhere)),
                declines,
                ends == null
                        ? List.of()
                        : ends.stream().map(EndingEntry::toDomain).toList(),
                since == null ? new Clock(dueOn, null, null) : new Clock(dueOn, since.type(), since.key()),
                exempt == null ? Set.of() : exempt);
    }

    static Members members(@Nullable Map<String, Set<String>> written) {
        return written == null ? Members.ANY : new Members(written);
    }

    /** Only the so-manieth within so many days. */
    record RepeatedEntry(int times, int withinDays) {}

    /** The earlier event from which it is counted, and the member that names its record. */
    record SinceEntry(String type, String key) {}

    /** What ends it; any event about the child, or one of the record. */
    record EndingEntry(
            String type,
            @Nullable String as,
            boolean ofAny,
            @Nullable Map<String, Set<String>> otherThan) {

        Ending toDomain() {
            return new Ending(type, !ofAny, members(otherThan), as == null ? ExemptReason.CEASED : ExemptReason.of(as));
        }
    }
}
