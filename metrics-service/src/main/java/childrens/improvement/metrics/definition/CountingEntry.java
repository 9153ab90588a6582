package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Counting;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a reading is made of its rows, as it is written; what is left out is as the measure has it. */
record CountingEntry(
        @Nullable String kind,
        @Nullable String basis,
        @Nullable String of,
        @Nullable String counts,
        Counting.@Nullable Per per,
        int historyMonths,
        @Nullable List<String> names,
        @Nullable List<Counting.DerivedPart> parts,
        boolean councilOnly,
        boolean neverAbove,
        @Nullable String rollUp) {

    static Counting toDomain(@Nullable CountingEntry entry) {
        return entry == null
                ? Counting.PLAIN
                : new Counting(
                        entry.kind,
                        entry.basis,
                        entry.of,
                        entry.counts == null
                                ? Counting.Counts.GOOD
                                : Counting.Counts.valueOf(entry.counts.toUpperCase(Locale.ROOT)),
                        entry.per,
                        entry.historyMonths,
                        entry.names == null ? List.of() : entry.names,
                        entry.parts == null ? List.of() : entry.parts,
                        entry.councilOnly,
                        entry.neverAbove,
                        entry.rollUp == null ? null : Counting.RollUp.valueOf(entry.rollUp.toUpperCase(Locale.ROOT)));
    }
}
