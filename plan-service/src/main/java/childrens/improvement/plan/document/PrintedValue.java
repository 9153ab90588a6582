package childrens.improvement.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that the plan prints, with the period and the window that are its own.
 *
 * @param label the words around it
 * @param heading the words above it that it needs
 * @param kind {@code baseline}, {@code outturn}, {@code quarter} … or {@code text}
 * @param value with the precision of the print; null where it is text or parts
 * @param upper the upper end where a range is printed
 * @param unit {@code percent}, {@code count} …
 * @param window as contract 4 names them, and {@code part-year}, {@code snapshot} and {@code other}
 * @param assumedPeriod whether the print leaves the period open
 * @param variant the measure's variant that it is a value of
 */
public record PrintedValue(
        String label,
        @Nullable String heading,
        String kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        String unit,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        List<Part> parts,
        @Nullable Period period,
        @Nullable String window,
        boolean assumedPeriod,
        @Nullable String variant,
        @Nullable Integer line) {

    /** A part of a distribution. */
    public record Part(String id, String name, BigDecimal value) {}

    /**
     * @param from the first day
     * @param until the day after the last
     */
    public record Period(LocalDate from, LocalDate until) {}
}
