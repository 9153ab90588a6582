package childrens.improvement.metrics.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the children of one household together: where the first of them stands, each with its own lines. */
final class Entries {

    private Entries() {}

    /** The groups of lines, in the order of their first lines. */
    static List<List<Line>> of(List<Line> lines) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        for (Line line : lines) {
            groups.computeIfAbsent(key(line), key -> new ArrayList<>()).add(line);
        }
        return groups.values().stream()
                .map(group -> group.stream()
                        .collect(Collectors.groupingBy(
                                line -> line.child().subject(), LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .flatMap(List::stream)
                        .toList())
                .toList();
    }

    /** The household of a group of several children; null of one child alone. */
    static @Nullable String household(List<Line> group) {
        boolean several =
                group.stream().map(line -> line.child().subject()).distinct().count() > 1;
        return several ? group.get(0).child().household() : null;
    }

    /** A child whose identity few may see stands with nobody. */
    private static String key(Line line) {
        String household = line.child().household();
        return household == null || line.child().restricted()
                ? "child " + line.child().subject()
                : "household " + household;
    }
}
