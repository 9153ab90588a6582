package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.WindowKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measure counts: data, with its sources.
 *
 * @param code {@code M001} to {@code M108}
 * @param title in the words of the plan
 * @param kind as the contract has it, such as {@code share}
 * @param owedBy {@code case}, {@code contact}, or the function whose team owes it
 * @param window its own window
 * @param basis its adopted basis, by the contract's word
 * @param risk rank in the order of risk of contract policy 6, 1 first
 * @param source where the definition comes from
 * @param rows its ways of counting; the first is the one that lists and alerts use
 * @param variants its readings; the first is the adopted one
 * @param repeatedAs codes of the rows of the plan that print the same measure again
 * @param generation counts the changes of the definition; rows of two generations are kept apart, and one of them is
 *     in force at each moment of what is known
 * @param meaning whether its number says little alone: it is shown with its counterweights, rated for the council only,
 *     and never announced
 * @param counterweights what is shown beside it
 * @param holidays bank holidays that were proclaimed late, in the order in which they were made known
 * @param dueSoonPercent after how much of its clock, in percent, a duty is due soon; 0 where none ever is
 */
public record MeasureDefinition(
        String code,
        String title,
        String kind,
        String owedBy,
        WindowKind window,
        String basis,
        int risk,
        String source,
        List<RowSet> rows,
        List<Variant> variants,
        List<String> repeatedAs,
        int generation,
        boolean meaning,
        List<Counterweight> counterweights,
        List<LateHoliday> holidays,
        int dueSoonPercent) {

    /** The generation that is delivered with the system. */
    public static final int FIRST_GENERATION = 1;

    /**
     * One of several readings of a measure.
     *
     * @param name its name, or null where a measure has one reading only
     * @param rows the row set that it counts
     * @param unit {@code record} or {@code child}
     * @param rated whether the target is held against it
     * @param counting how it is made of its rows
     */
    public record Variant(@Nullable String name, String rows, String unit, boolean rated, Counting counting) {

        /** A reading as the measure has it. */
        public Variant(@Nullable String name, String rows, String unit, boolean rated) {
            this(name, rows, unit, rated, Counting.PLAIN);
        }

        /** Whether a child counts once, however many rows it has. */
        public boolean byChild() {
            return "child".equals(unit);
        }
    }

    /** The kind of a reading: its own, or the measure's. */
    public String kindOf(Variant variant) {
        String own = variant.counting().kind();
        return own == null ? kind : own;
    }

    /** The basis of a reading when none is asked for: its own, or the measure's. */
    public String basisOf(Variant variant) {
        String own = variant.counting().basis();
        return own == null ? basis : own;
    }

    /** A row set by its name; empty for a measure that is entered, not counted. */
    public java.util.Optional<RowSet> rowSet(String name) {
        return rows.stream().filter(set -> set.name().equals(name)).findFirst();
    }

    /** The row set that lists and alerts use. */
    public RowSet mainRows() {
        return rows.get(0);
    }

    /** The same measure with other rows, another basis, holidays and generation. */
    public MeasureDefinition changed(
            List<RowSet> newRows, String newBasis, List<LateHoliday> newHolidays, int newGeneration) {
        return new MeasureDefinition(
                code,
                title,
                kind,
                owedBy,
                window,
                newBasis,
                risk,
                source,
                List.copyOf(newRows),
                variants,
                repeatedAs,
                newGeneration,
                meaning,
                counterweights,
                List.copyOf(newHolidays),
                dueSoonPercent);
    }
}
