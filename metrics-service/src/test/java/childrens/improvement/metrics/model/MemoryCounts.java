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

    private final Map<Cell, Integer> sums = new HashMap<>();

    /** One count. */
    record Cell(DayCounts.Of of, String owner, LocalDate day, String what) {
        static Cell of(DayCounts.Change change) {
            return new Cell(change.of(), change.owner(), change.day(), change.what());
        }
    }

    private record Known(DayCounts.Change change, Instant from) {}

    void add(Collection<Obligation> ended, Collection<Obligation> begun, Instant now) {
        for (DayCounts.Change change : DayCounts.changes(ended, begun)) {
            changes.computeIfAbsent(change.of(), of -> new ArrayList<>()).add(new Known(change, now));
            sums.merge(Cell.of(change), change.number(), MemoryCounts::sum);
        }
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
    Map<Cell, Integer> beside(Collection<Obligation> rows) {
        Map<Cell, Integer> differing = new HashMap<>(sums);
        DayCounts.changes(List.of(), rows)
                .forEach(change -> differing.merge(Cell.of(change), -change.number(), MemoryCounts::sum));
        return differing;
    }

    /** What comes to nothing is left out. */
    private static Integer sum(Integer one, Integer other) {
        int sum = one + other;
        return sum == 0 ? null : sum;
    }
}
