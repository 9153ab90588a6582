package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Clock;
import childrens.improvement.metrics.obligation.MeetingRule;
import childrens.improvement.metrics.obligation.Occurrences;
import childrens.improvement.metrics.obligation.Recurring;
import childrens.improvement.metrics.obligation.Series;
import childrens.improvement.metrics.obligation.Shape;
import childrens.improvement.metrics.obligation.VisitRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Visits or meetings that recur while something is open, as it is written. */
record RecurringEntry(
        String opens,
        String key,
        String ends,
        @Nullable String endsAll,
        @Nullable String rule,
        @Nullable VisitEntry visits,
        @Nullable MeetingEntry meetings,
        @Nullable String series,
        OneShotEntry.@Nullable SinceEntry since)
        implements ShapeEntry {

    @Override
    public Shape toDomain() {
        return new Recurring(
                opens,
                key,
                ends,
                endsAll,
                rule,
                occurrences(),
                series == null ? Series.EVERY : Series.of(series),
                since == null ? Clock.OF_OPENER : new Clock(null, since.type(), since.key()));
    }

    private Occurrences occurrences() {
        if (visits != null) {
            return new VisitRule(visits.kind(), visits.remoteFrom(), visits.remoteUntil());
        }
        if (meetings == null) {
            throw new IllegalStateException(opens + ": visits or meetings are needed");
        }
        return new MeetingRule(
                meetings.type(),
                meetings.record(),
                meetings.ofChain(),
                OneShotEntry.members(meetings.where()),
                meetings.calledOff() == null ? List.of() : meetings.calledOff());
    }

    record VisitEntry(String kind, LocalDate remoteFrom, LocalDate remoteUntil) {}

    record MeetingEntry(
            String type,
            @Nullable String record,
            boolean ofChain,
            @Nullable Map<String, Set<String>> where,
            @Nullable List<String> calledOff) {}
}
