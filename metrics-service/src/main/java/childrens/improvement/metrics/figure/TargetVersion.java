package childrens.improvement.metrics.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target from a day on.
 *
 * @param kind as the contract has it, such as {@code at-least}
 * @param value the bar in per cent, or the lower bound of a band, or null
 * @param upper the upper bound of a band, or null
 * @param tolerance percentage points within which a miss is amber, or null for the assumed 5
 * @param from the first London day, or null for always
 * @param until the day after the last, or null
 * @param status {@code agreed} or {@code proposed}
 * @param direction {@code up} or {@code down}: which way is better where no number says it, or null
 * @param part the part of a distribution that it is about, or null
 */
public record TargetVersion(
        String kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        @Nullable BigDecimal tolerance,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String status,
        @Nullable String direction,
        @Nullable String part) {

    /** A target on the whole figure. */
    public TargetVersion(
            String kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal tolerance,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String status) {
        this(kind, value, upper, tolerance, from, until, status, null, null);
    }

    /** Whether it is the one in force on a day. */
    public boolean isInForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** The same target held against another value. */
    public TargetVersion withValue(@Nullable BigDecimal other) {
        return new TargetVersion(kind, other, upper, tolerance, from, until, status, direction, part);
    }
}
