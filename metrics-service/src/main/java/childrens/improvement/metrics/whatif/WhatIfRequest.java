package childrens.improvement.metrics.whatif;

import childrens.improvement.metrics.definition.ChangeRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a figure would be: exactly one of a timescale, intervals, a target, a basis, a cohort or a day of the calendar.
 *
 * @param measure code of the measure
 * @param rows name of one way of counting of the measure, or null for all
 * @param timescale such as {@code {"workingDays": 15}}, or the name of a version of the measure, such as {@code "M004/1"}
 * @param intervals where intervals recur, by rule
 * @param target another one
 * @param basis another one
 * @param cohort what is left out, or the name of a cohort of the measure
 * @param calendar a bank holiday
 * @param validFrom from when it would be so; always when left out
 * @param policy which obligations it would judge; {@code at-start} when left out
 * @param window the measure's own when left out
 * @param at an instant or a London day; now when left out
 * @param knownAt an instant; now when left out
 * @param scope the council when left out
 * @param variant the adopted one when left out
 */
public record WhatIfRequest(
        @Nullable String measure,
        @Nullable String rows,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode timescale,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode intervals,
        @Nullable OtherTarget target,
        @Nullable String basis,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode cohort,
        ChangeRequest.@Nullable Proclaimed calendar,
        @Nullable LocalDate validFrom,
        @Nullable String policy,
        @Nullable String window,
        @Nullable String at,
        @Nullable String knownAt,
        @Nullable String scope,
        @Nullable String variant) {

    /**
     * Another target.
     *
     * @param kind as the contract has it, such as {@code at-least}
     * @param value the bar in per cent, or the lower bound of a band
     * @param upper the upper bound of a band, or null
     * @param tolerance percentage points within which a miss is amber; 5 when left out
     */
    public record OtherTarget(
            @Nullable String kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal tolerance) {}

    /** Whether it is about the definition, not only about the target. */
    boolean changesDefinition() {
        return timescale != null || intervals != null || basis != null || cohort != null || calendar != null;
    }

    /** The part of it that is a change of the definition. */
    ChangeRequest change() {
        return new ChangeRequest(
                measure, rows, timescale, intervals, basis, cohort, calendar, validFrom, policy, null, null);
    }
}
