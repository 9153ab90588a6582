package childrens.improvement.plan.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading as metrics-service told it; members as contract 4 names them.
 *
 * @param parts of a distribution; empty otherwise
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
        @Nullable OffsetDateTime dataThrough) {

    /**
     * @param from the first day
     * @param until the day after the last
     */
    public record Window(String kind, LocalDate from, LocalDate until) {}

    /** A part of a distribution. */
    public record Part(String name, int count, @Nullable BigDecimal percent) {}

    /** In percent. */
    public record Interval(BigDecimal lower, BigDecimal upper, String method) {}
}
