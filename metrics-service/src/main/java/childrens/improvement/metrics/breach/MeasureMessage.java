package childrens.improvement.metrics.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A measure misses its target in a scope and period, or does so no longer.
 *
 * @param about measure, scope, window and first day
 * @param kind {@code measure}
 * @param measure code of the measure
 * @param scope {@code council} or {@code team:…}
 * @param team the team, or null for the council
 * @param round 1 the first time in the period
 * @param period the period that is judged
 * @param figure what the figure was
 * @param at when
 * @param because why it closed, or null
 */
record MeasureMessage(
        String about,
        String kind,
        String measure,
        String scope,
        @Nullable String team,
        int round,
        Period period,
        FigureOfMessage figure,
        Instant at,
        @Nullable String because) {

    /**
     * The period that is judged.
     *
     * @param kind its window
     * @param from the first day
     * @param until the day after the last
     */
    record Period(String kind, LocalDate from, LocalDate until) {}

    /**
     * A figure, for a message.
     *
     * @param numerator met
     * @param denominator met and missed
     * @param percent rounded for display, or null
     * @param target what it is held against
     * @param flow what began, what is still to do and since when; absent where it is not counted from rows
     */
    record FigureOfMessage(
            int numerator,
            int denominator,
            @Nullable BigDecimal percent,
            Target target,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Flow flow) {}

    /**
     * What moves behind a figure.
     *
     * @param started how many began in the period
     * @param pending how many are open and in time
     * @param overdueNow how many are open and late
     * @param oldestOpen since when the longest open one waits, or null
     */
    record Flow(
            int started,
            int pending,
            int overdueNow,
            @Nullable OffsetDateTime oldestOpen) {}

    /**
     * A target, for a message.
     *
     * @param kind as the contract has it
     * @param value the bar, or null
     */
    record Target(String kind, @Nullable BigDecimal value) {}
}
