package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.Part;
import childrens.improvement.metrics.figure.Rating;
import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.timeliness.Share;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A figure with all that is needed to check it, as the contract writes it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Reading(
        String measure,
        String kind,
        @Nullable String variant,
        String scope,
        String basis,
        WindowOfReading window,
        OffsetDateTime at,
        OffsetDateTime knownAt,
        int numerator,
        int denominator,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable List<Part> parts,
        int started,
        int pending,
        int overdueNow,
        @Nullable OffsetDateTime oldestOpen,
        Map<String, Integer> notCounted,
        int declined,
        int recordedLate,
        @Nullable IntervalOfReading interval,
        TargetOfReading target,
        Rating rating,
        @Nullable String ratingReason,
        boolean assured,
        String timescaleVersion,
        boolean definitionChanged,
        @Nullable OffsetDateTime dataThrough,
        @Nullable BigDecimal median,
        @Nullable Integer stillOpen,
        @Nullable Integer longestOpen,
        boolean insufficientHistory,
        boolean meaning,
        List<CounterweightOfReading> counterweights,
        @Nullable String text) {

    /** The same question, answered with a figure that is not counted from rows. */
    Reading with(Supplied supplied, @Nullable TargetVersion held) {
        Share share = supplied.share();
        Rating rated = supplied.rating(held);
        return new Reading(
                measure,
                kind,
                variant,
                scope,
                basis,
                window,
                at,
                knownAt,
                share == null ? 0 : share.numerator(),
                share == null ? 0 : share.denominator(),
                share == null ? null : share.percent().orElse(null),
                supplied.value(),
                unit,
                supplied.parts(),
                0,
                0,
                0,
                null,
                notCounted,
                0,
                0,
                null,
                target,
                rated,
                rated == Rating.NOT_RATED ? supplied.reason(held) : null,
                false,
                timescaleVersion,
                definitionChanged,
                dataThrough,
                null,
                null,
                null,
                false,
                meaning,
                List.of(),
                supplied.text());
    }

    /**
     * What is shown beside a measure of meaning.
     *
     * @param measure code of the measure that it reads
     * @param variant which reading of it, or null
     * @param title what it says
     * @param numerator as in its own reading
     * @param denominator as in its own reading
     * @param percent as in its own reading, or null
     * @param value as in its own reading, or null
     */
    public record CounterweightOfReading(
            String measure,
            @Nullable String variant,
            String title,
            int numerator,
            int denominator,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal value) {}

    /** Whether two readings say the same, whenever they were known. */
    public boolean sameFigure(Reading other) {
        return numerator == other.numerator
                && denominator == other.denominator
                && Objects.equals(value, other.value)
                && Objects.equals(parts, other.parts)
                && Objects.equals(text, other.text);
    }

    /**
     * Which days.
     *
     * @param kind the window's word
     * @param from the first day
     * @param until the day after the last
     */
    public record WindowOfReading(String kind, LocalDate from, LocalDate until) {}

    /**
     * Between which percentages the true rate lies.
     *
     * @param lower per cent
     * @param upper per cent
     * @param method how it was computed
     */
    public record IntervalOfReading(BigDecimal lower, BigDecimal upper, String method) {}

    /**
     * What the figure is held against.
     *
     * @param kind the contract's word; {@code none} where there is no target
     * @param value the bar or the lower bound, or null
     * @param upper the upper bound of a band, or null
     */
    public record TargetOfReading(
            String kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper) {

        /** The target, or that there is none. */
        public static TargetOfReading of(@Nullable TargetVersion target) {
            return target == null
                    ? new TargetOfReading("none", null, null)
                    : new TargetOfReading(target.kind(), target.value(), target.upper());
        }
    }
}
