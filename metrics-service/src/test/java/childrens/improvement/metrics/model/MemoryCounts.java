package childrens.improvement.metrics.model;

import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.store.DayCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The counts of whole days, as differences. */
final class MemoryCounts {

    private final Map<DayCounts.Of, List<Known>> changes = new HashMap<>();

    private record Known(DayCounts.Change change, Instant from) {}

    void add(Collection<Obligation> ended, Collection<Obligation> begun, Instant now) {
        DayCounts.changes(ended, begun).forEach(change -> changes.computeIfAbsent(change.of(), of -> new ArrayList<>())
                .add(new Known(change, now)));
    }

    /** The counts over some days as they were known at a moment. */
    List<DayCounts.Count> read(DayCounts.Of of, LocalDate from, LocalDate until, Instant knownAt) {
        Map<String, Map<String, Integer>> sums = new HashMap<>();
        for (Known each : changes.getOrDefault(of, List.of())) {
            LocalDate day = each.change.day();
            if (!day.isBefore(from) && day.isBefore(until) && !each.from.isAfter(knownAt)) {
                sums.computeIfAbsent(each.change.owner(), owner -> new HashMap<>())
                        .merge(each.change.what(), each.change.number(), Integer::sum);
            }
        }
        List<DayCounts.Count> counts = new ArrayList<>();
        sums.forEach((owner, whats) ->
                whats.forEach((what, number) -> counts.add(new DayCounts.Count(owner, what, number))));
        return counts;
    }

    /** How the counts differ from what the rows that are known now add; empty when they do not. */
    List<DayCounts.Change> beside(Collection<Obligation> rows) {
        Map<DayCounts.Change, Integer> sums = new HashMap<>();
        changes.values().forEach(all -> all.forEach(each -> merge(sums, each.change, each.change.number())));
        DayCounts.changes(List.of(), rows).forEach(change -> merge(sums, change, -change.number()));
        List<DayCounts.Change> differing = new ArrayList<>();
        sums.forEach((change, number) -> {
            if (number != 0) {
                differing.add(of(change, number));
            }
        });
        return differing;
    }

    private static void merge(Map<DayCounts.Change, Integer> sums, DayCounts.Change change, int number) {
        sums.merge(of(change, 0), number, Integer::sum);
    }

    private static DayCounts.Change of(DayCounts.Change change, int number) {
        return new DayCounts.Change(change.of(), change.owner(), change.day(), change.what(), number);
    }
}
