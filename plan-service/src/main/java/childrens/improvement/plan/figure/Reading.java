package childrens.improvement.plan.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reading as metrics-service told it; members as contract 4 names them.
 *
 * @param parts of a distribution; empty otherwise
 * @param told what else was said of it; null when nothing was
 */
public record Reading(
        String measure,
        String kind,
        @Nullable String variant,
        String scope,
        String basis,
        Window window,
        OffsetDateTime at,
        OffsetDateTime knownAt,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal value,
        @Nullable String unit,
        List<Part> parts,
        @Nullable Integer pending,
        @Nullable Integer overdueNow,
        @Nullable OffsetDateTime oldestOpen,
        @Nullable Interval interval,
        @Nullable Boolean assured,
        @Nullable String timescaleVersion,
        @Nullable OffsetDateTime dataThrough,
        @Nullable Told told) {

    /** A reading of which nothing else was said. */
    public Reading(
            String measure,
            String kind,
            @Nullable String variant,
            String scope,
            String basis,
            Window window,
            OffsetDateTime at,
            OffsetDateTime knownAt,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal value,
            @Nullable String unit,
            List<Part> parts,
            @Nullable Integer pending,
            @Nullable Integer overdueNow,
            @Nullable OffsetDateTime oldestOpen,
            @Nullable Interval interval,
            @Nullable Boolean assured,
            @Nullable String timescaleVersion,
            @Nullable OffsetDateTime dataThrough) {
        this(
                measure,
                kind,
                variant,
                scope,
                basis,
                window,
                at,
                knownAt,
                numerator,
                denominator,
                percent,
                value,
                unit,
                parts,
                pending,
                overdueNow,
                oldestOpen,
                interval,
                assured,
                timescaleVersion,
                dataThrough,
                null);
    }

    /** Whether it says the same, whenever that was known. */
    public boolean sameFigure(Reading other) {
        return same(numerator, other.numerator)
                && same(denominator, other.denominator)
                && same(value, other.value)
                && parts.equals(other.parts);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }

    /**
     * @param from the first day
     * @param until the day after the last
     */
    public record Window(String kind, LocalDate from, LocalDate until) {}

    /** A part of a distribution. */
    public record Part(String name, int count, @Nullable BigDecimal percent) {}

    /** In percent. */
    public record Interval(BigDecimal lower, BigDecimal upper, String method) {}

    /**
     * What metrics-service says about a reading beside its figure.
     *
     * @param rating its own rating
     * @param ratingReason why it rates so
     * @param targetKind kind of the target that it was held against
     * @param meaning whether the number says little alone, and so decides nothing
     * @param declined interviews that were declined
     * @param median in days
     * @param stillOpen how many go on
     * @param text an entered value that is words
     * @param definition which versions of the definition counted it; null when only the timescale's is known
     * @param signal what a control chart says of it; null when that was not asked
     * @param polarity which way is better as metrics-service sees it; null when that was not asked
     */
    public record Told(
            @Nullable Rating rating,
            @Nullable String ratingReason,
            @Nullable String targetKind,
            boolean meaning,
            @Nullable Integer declined,
            @Nullable BigDecimal median,
            @Nullable Integer stillOpen,
            @Nullable String text,
            @Nullable String definition,
            @Nullable String signal,
            @Nullable String polarity) {}
}
