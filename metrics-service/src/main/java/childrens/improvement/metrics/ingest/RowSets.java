package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.Level;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Obligations;
import childrens.improvement.metrics.obligation.RowSet;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All row sets of some definitions, and which of them an event of a type can change. */
final class RowSets {

    private final List<MeasureDefinition> definitions;
    private final Set<Key> all = new LinkedHashSet<>();
    private final Map<String, Set<Key>> byType = new HashMap<>();
    private final Set<String> councilTypes = new HashSet<>();

    RowSets(List<MeasureDefinition> definitions) {
        this.definitions = definitions;
        for (MeasureDefinition measure : definitions) {
            for (RowSet rows : measure.rows()) {
                Key key = new Key(measure, rows);
                all.add(key);
                rows.eventTypes(measure.owedBy())
                        .forEach(type -> byType.computeIfAbsent(type, t -> new LinkedHashSet<>())
                                .add(key));
                if (rows.shape().level() == Level.COUNCIL) {
                    councilTypes.addAll(rows.eventTypes(measure.owedBy()));
                }
            }
        }
    }

    boolean isOf(List<MeasureDefinition> others) {
        return definitions.equals(others);
    }

    Set<Key> all() {
        return all;
    }

    Set<Key> touchedBy(Collection<String> types) {
        Set<Key> touched = new LinkedHashSet<>();
        types.forEach(type -> touched.addAll(byType.getOrDefault(type, Set.of())));
        return touched;
    }

    Set<String> councilTypes() {
        return councilTypes;
    }

    /** One row set of one measure in one generation; compared by identity, as it is looked up for every event. */
    static final class Key {

        private final MeasureDefinition measure;
        private final RowSet rows;

        Key(MeasureDefinition measure, RowSet rows) {
            this.measure = measure;
            this.rows = rows;
        }

        List<Obligation> derive(ChildHistory child, WorkingDayCalendar calendar, Instant horizon, String ownAuthority) {
            return Obligations.derive(child, measure, rows, calendar, horizon, ownAuthority);
        }

        boolean holds(Obligation row) {
            return row.measure().equals(measure.code())
                    && row.rowSet().equals(rows.name())
                    && row.generation() == measure.generation();
        }
    }

    /** Rows told apart by their row sets; what belongs to none of them is left out. */
    Map<Key, List<Obligation>> sort(Collection<Obligation> rows) {
        Map<String, Key> names = new HashMap<>();
        all.forEach(key -> names.put(name(key.measure.code(), key.rows.name(), key.measure.generation()), key));
        Map<Key, List<Obligation>> sorted = new HashMap<>();
        for (Obligation row : rows) {
            Key key = names.get(name(row.measure(), row.rowSet(), row.generation()));
            if (key != null) {
                sorted.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        return sorted;
    }

    private static String name(String measure, String rows, int generation) {
        return measure + "\n" + rows + "\n" + generation;
    }
}
