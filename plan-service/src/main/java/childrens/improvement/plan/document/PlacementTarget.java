package childrens.improvement.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target as the plan words it in one place.
 *
 * @param kind as contract 4 names them
 * @param value in percent or in the measure's unit; the lower bound of a band
 * @param upper the upper bound of a band
 * @param part the part of a distribution that is meant
 * @param direction {@code up} or {@code down}
 * @param implied whether the plan says it without a number
 * @param adopted whether the measure is held against this one
 */
public record PlacementTarget(
        String kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        @Nullable String part,
        @Nullable String direction,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String status,
        boolean implied,
        boolean adopted,
        String wording,
        @Nullable Integer line) {}
