package childrens.improvement.metrics.obligation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One way of counting that a measure has: its obligations and their timescales.
 *
 * @param name unique within the measure
 * @param shape how the obligations arise
 * @param timescales the versions in order of their first day
 * @param cohorts what is left out from which day on, in order of the first day; none where everything counts
 */
public record RowSet(String name, Shape shape, List<TimescaleVersion> timescales, List<CohortVersion> cohorts) {

    /** A way of counting that leaves nothing out. */
    public RowSet(String name, Shape shape, List<TimescaleVersion> timescales) {
        this(name, shape, timescales, List.of());
    }

    /**
     * The types of every event that can change one of the rows or who owes it.
     *
     * @param owedBy who owes, as the measure has it
     */
    public Set<String> eventTypes(String owedBy) {
        Set<String> types = new TreeSet<>(shape.eventTypes());
        if (!Ownership.BY_CONTACT.equals(owedBy) && shape.level() != Level.COUNCIL) {
            types.addAll(Ownership.HOLDING);
        }
        return Set.copyOf(types);
    }

    /** Whether some version of its timescale counts working days, so that a bank holiday moves due moments. */
    public boolean countsWorkingDays() {
        return timescales.stream().anyMatch(TimescaleVersion::countsWorkingDays);
    }

    /** The same rows, some of which are not counted. */
    public RowSet leavingOut(List<CohortVersion> versions) {
        return new RowSet(name, shape, timescales, List.copyOf(versions));
    }

    /** The same rows with other timescales. */
    public RowSet with(List<TimescaleVersion> versions) {
        return new RowSet(name, shape, List.copyOf(versions), cohorts);
    }

    /** Whether service areas owe its rows, and no team does. */
    public boolean isOfAreas() {
        return shape.level() == Level.AREA;
    }
}
