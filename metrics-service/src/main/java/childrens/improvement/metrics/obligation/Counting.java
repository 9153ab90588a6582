package childrens.improvement.metrics.obligation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a reading is made of its rows, where that differs from a plain share in the measure's own basis.
 *
 * @param kind the contract's word, or null for the measure's own
 * @param basis the contract's word, or null for the measure's own
 * @param of unit of a value, such as {@code children} or {@code days}, or null
 * @param counts which of the counted rows a count counts
 * @param per what a count is held against, or null
 * @param historyMonths calendar months before the window that must be on record, or the reading has no value; 0 for none
 * @param names parts that are shown even when they are empty, in their order; others follow by name
 * @param parts parts of a distribution that are computed from others
 * @param councilOnly whether only the council's figure is rated
 * @param neverAbove whether a count may never be above that of the window before
 * @param rollUp what a roll-up is made of, or null
 */
public record Counting(
        @Nullable String kind,
        @Nullable String basis,
        @Nullable String of,
        Counts counts,
        @Nullable Per per,
        int historyMonths,
        List<String> names,
        List<DerivedPart> parts,
        boolean councilOnly,
        boolean neverAbove,
        @Nullable RollUp rollUp) {

    /** As the measure has it. */
    public static final Counting PLAIN =
            new Counting(null, null, null, Counts.GOOD, null, 0, List.of(), List.of(), false, false, null);

    /** Which of the counted rows a count counts. */
    public enum Counts {
        /** Those that count as met. */
        GOOD,
        /** Those that are open and late: a backlog. */
        LATE
    }

    /** What a roll-up is made of. */
    public enum RollUp {
        /** The rated measures; those count that are on target. */
        MEASURES,
        /** The same for an area; for the council the areas, of which those count where more than half are on target. */
        AREAS,
        /** Measures of duties with a value in this quarter and the one before; those count that improved or are on target. */
        MOVES
    }

    /**
     * What a count is held against: so many for each hundred of what is so in other rows.
     *
     * @param rows the row set, of what is so for a time
     * @param mean whether the mean of the days of the window is meant, or what was so when the window began
     */
    public record Per(String rows, boolean mean) {}

    /**
     * A part of a distribution that is computed from others: the sum of some less the sum of others, never below zero.
     *
     * @param name the part's name
     * @param plus parts that are added
     * @param minus parts that are taken off
     */
    public record DerivedPart(String name, List<String> plus, List<String> minus) {}
}
