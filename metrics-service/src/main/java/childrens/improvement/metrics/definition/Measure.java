package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.obligation.Counterweight;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a measure counts, as it is shown.
 *
 * @param code its number
 * @param repeatedAs numbers under which the plan prints it again
 * @param title in the words of the plan
 * @param kind such as {@code share}
 * @param owedBy who owes
 * @param basis the adopted one
 * @param window the measure's own
 * @param unit what is counted in the adopted variant: {@code record} or {@code child}
 * @param source where the definition comes from
 * @param timescales every version, proposed ones too
 * @param cohorts every version of what is left out, proposed ones too
 * @param targets every version, as plan-service has published them
 * @param variants its readings; none where there is one only
 * @param of unit of its value, such as {@code children}; null of a share
 * @param meaning whether its number says little alone, so that it is never announced and rated for the council only
 * @param counterweights what is shown beside it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Measure(
        String code,
        List<String> repeatedAs,
        String title,
        String kind,
        String owedBy,
        String basis,
        String window,
        String unit,
        String source,
        List<TimescaleOfMeasure> timescales,
        List<CohortOfMeasure> cohorts,
        List<TargetVersion> targets,
        List<VariantOfMeasure> variants,
        @Nullable String of,
        boolean meaning,
        List<Counterweight> counterweights) {

    /**
     * The time allowed, from a day on.
     *
     * @param version such as {@code M004/1}
     * @param validFrom the first London day on which a start is judged by it, or null while it is proposed
     * @param proposed whether it has no such day yet
     * @param source law, guidance or line of the plan
     * @param assumed whether law and plan are silent
     * @param policy what it judges besides what starts when it is in force: {@code at-start} (nothing), {@code at-due}
     *     or {@code all-open}
     * @param dayCount which day is day 1; null for elapsed hours
     * @param timescale such as {@code {"workingDays": 45}}; null where intervals recur
     * @param intervals the intervals by rule where they recur, each named {@code first}, {@code second},
     *     {@code untilFirstReview}, {@code then}, {@code permanentAfterAYear} or {@code afterAYear}; null elsewhere
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record TimescaleOfMeasure(
            String version,
            @Nullable LocalDate validFrom,
            boolean proposed,
            String source,
            boolean assumed,
            String policy,
            @Nullable String dayCount,
            @Nullable Map<String, Object> timescale,
            @Nullable Map<String, Map<String, Map<String, Object>>> intervals) {}

    /**
     * What is not counted at all, from a day on.
     *
     * @param version such as {@code M004/cohort-2}
     * @param validFrom the first London day on which a start is sorted by it, or null while it is proposed
     * @param proposed whether it has no such day yet
     * @param source law, guidance or line of the plan
     * @param assumed whether law and plan are silent
     * @param leavesOut values by member of the opener: what has one of them is left out
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CohortOfMeasure(
            String version,
            @Nullable LocalDate validFrom,
            boolean proposed,
            String source,
            boolean assumed,
            Map<String, Set<String>> leavesOut) {}

    /**
     * One of several readings.
     *
     * @param name to be asked for as {@code variant}
     * @param unit {@code record} or {@code child}
     * @param adopted whether it is read when no variant is named
     * @param rated whether the target is held against it
     * @param kind such as {@code share}
     * @param basis the one that it is read with when none is named
     * @param of unit of its value, or null
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record VariantOfMeasure(
            String name,
            String unit,
            boolean adopted,
            boolean rated,
            String kind,
            String basis,
            @Nullable String of) {}
}
