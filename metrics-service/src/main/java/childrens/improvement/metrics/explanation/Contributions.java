package childrens.improvement.metrics.explanation;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.reading.MeasureFigures;
import childrens.improvement.metrics.reading.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What each row, or each child where a child counts once, adds to a figure.
 *
 * @param added by row or child
 * @param rows every row of the measure that may matter, by id
 * @param byChild whether a child counts once
 */
record Contributions(Map<String, Added> added, Map<UUID, Judged> rows, boolean byChild) {

    /**
     * What one adds.
     *
     * @param numerator 0 or 1
     * @param denominator 0 or 1
     */
    record Added(int numerator, int denominator) {
        static final Added NOTHING = new Added(0, 0);
    }

    static Contributions of(MeasureFigures figures, Scope scope) {
        boolean byChild = figures.question().byChild();
        boolean counts = figures.as().kind().equals("count");
        Map<String, List<Judged>> told = figures.rows(scope, null).stream()
                .collect(Collectors.groupingBy(row -> byChild
                        ? row.obligation().subject()
                        : row.obligation().id().toString()));
        Map<String, Added> added = new HashMap<>();
        told.forEach((key, rows) -> {
            boolean good = counts || rows.stream().allMatch(figures.question()::isGood);
            added.put(key, new Added(good ? 1 : 0, 1));
        });
        Map<UUID, Judged> all = figures.all().stream()
                .collect(Collectors.toMap(row -> row.obligation().id(), row -> row));
        return new Contributions(added, all, byChild);
    }

    Added of(String key) {
        return added.getOrDefault(key, Added.NOTHING);
    }

    /** The rows behind what is added under a key. */
    Set<UUID> behind(String key) {
        if (!byChild) {
            return Set.of(UUID.fromString(key));
        }
        Set<UUID> ids = new TreeSet<>();
        rows.values().stream()
                .filter(row -> row.obligation().subject().equals(key))
                .forEach(row -> ids.add(row.obligation().id()));
        return ids;
    }
}
