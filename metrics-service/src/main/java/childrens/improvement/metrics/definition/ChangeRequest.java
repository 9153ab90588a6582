package childrens.improvement.metrics.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of a definition as it is asked for: exactly one of a timescale, a basis, a cohort or a day of the calendar.
 *
 * @param measure code of the measure; left out for the calendar, which is everybody's
 * @param rows name of one way of counting of the measure, or null for all
 * @param timescale a new one, such as {@code {"workingDays": 15, "dayCount": "after-start"}}, or the name of a version
 *     that is proposed, such as {@code "M006/2"}
 * @param intervals where intervals recur, by rule: {@code {"default": {"first": {…}, "then": {…}}}}
 * @param basis one of the contract's words
 * @param cohort what is left out, such as {@code {"leavesOut": {"kind": ["domestic-abuse-notification"]}}}, or the name
 *     of a cohort that is proposed
 * @param calendar a bank holiday that was proclaimed late
 * @param validFrom the first London day of the change; for the calendar that of the proclamation where left out
 * @param policy which obligations it judges: {@code at-start}, {@code at-due} or {@code all-open}
 * @param reason why
 * @param source law, guidance or line of the plan, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeRequest(
        @Nullable String measure,
        @Nullable String rows,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode timescale,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode intervals,
        @Nullable String basis,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode cohort,
        @Nullable Proclaimed calendar,
        @Nullable LocalDate validFrom,
        @Nullable String policy,
        @Nullable String reason,
        @Nullable String source) {

    /**
     * A bank holiday that was proclaimed late.
     *
     * @param date the holiday
     * @param name as proofs show it
     * @param proclaimedOn when it was proclaimed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Proclaimed(
            @Nullable LocalDate date,
            @Nullable String name,
            @Nullable LocalDate proclaimedOn) {}
}
