package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.ChangePolicy;
import childrens.improvement.metrics.obligation.CohortVersion;
import childrens.improvement.metrics.obligation.LateHoliday;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.RowSet;
import childrens.improvement.metrics.obligation.TimescaleVersion;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a change makes of a measure's definition. */
public final class ChangeRules {

    /** The first day of every first version. */
    static final LocalDate ALWAYS = LocalDate.of(2010, 1, 1);

    private ChangeRules() {}

    /** The measure with a change of it. */
    static MeasureDefinition changed(MeasureDefinition measure, DefinitionChange change) {
        return changed(measure, change.request(), change.version(), change.validFrom(), change.policy());
    }

    /**
     * The measure with a change of it.
     *
     * @param request a checked one
     * @param version name of the version that comes into force, or null for a basis or a day of the calendar
     * @param validFrom from when, or null for always: then there are no other versions
     */
    public static MeasureDefinition changed(
            MeasureDefinition measure,
            ChangeRequest request,
            @Nullable String version,
            @Nullable LocalDate validFrom,
            ChangePolicy policy) {
        List<RowSet> rows = measure.rows();
        String basis = measure.basis();
        List<LateHoliday> holidays = measure.holidays();
        ChangeRequest.Proclaimed day = request.calendar();
        if (day != null) {
            holidays = Stream.concat(holidays.stream(), Stream.of(holiday(day, validFrom, policy)))
                    .toList();
        } else if (request.basis() != null) {
            basis = request.basis();
        } else if (version != null) {
            rows = rows.stream()
                    .map(set -> concerns(request, set) ? judged(set, request, version, validFrom, policy) : set)
                    .toList();
        }
        return measure.changed(rows, basis, holidays, measure.generation());
    }

    private static LateHoliday holiday(
            ChangeRequest.Proclaimed day, @Nullable LocalDate validFrom, ChangePolicy policy) {
        return new LateHoliday(
                Objects.requireNonNull(day.date()),
                Objects.requireNonNull(day.name()),
                validFrom == null ? ALWAYS : validFrom,
                policy);
    }

    /** Whether a request is about a row set. */
    static boolean concerns(ChangeRequest request, RowSet set) {
        return request.rows() == null || request.rows().equals(set.name());
    }

    private static RowSet judged(
            RowSet set, ChangeRequest request, String version, @Nullable LocalDate validFrom, ChangePolicy policy) {
        if (request.cohort() != null) {
            return cohort(set, request, version, validFrom == null ? ALWAYS : validFrom)
                    .map(cohort -> set.leavingOut(NewCohort.with(set, cohort, validFrom)))
                    .orElse(set);
        }
        TimescaleVersion judging = version(set, request, version, validFrom == null ? ALWAYS : validFrom, policy);
        if (judging == null) {
            return set;
        }
        List<TimescaleVersion> versions = new ArrayList<>();
        for (TimescaleVersion each : set.timescales()) {
            if (!each.version().equals(version) && (validFrom != null || each.validFrom() == null)) {
                versions.add(each);
            }
        }
        versions.add(judging);
        versions.sort(
                Comparator.comparing(TimescaleVersion::validFrom, Comparator.nullsLast(Comparator.naturalOrder())));
        return set.with(versions);
    }

    /** The cohort that a request brings into force for a row set; empty where it cannot. */
    static Optional<CohortVersion> cohort(RowSet set, ChangeRequest request, String version, LocalDate validFrom) {
        return request.cohort() == null || !set.shape().knowsCohorts()
                ? Optional.empty()
                : NewCohort.of(set, request.cohort(), version, validFrom, source(request));
    }

    private static String source(ChangeRequest request) {
        String said = request.source() == null ? request.reason() : request.source();
        return said == null ? "not said" : said;
    }

    /** The version that a request brings into force for a row set; null where it cannot. */
    static @Nullable TimescaleVersion version(
            RowSet set, ChangeRequest request, String version, LocalDate validFrom, ChangePolicy policy) {
        JsonNode timescale = request.timescale();
        if (timescale != null && timescale.isTextual()) {
            return set.timescales().stream()
                    .filter(each -> each.version().equals(version))
                    .findFirst()
                    .map(each -> new TimescaleVersion(
                            version, validFrom, each.source(), each.assumed(), policy, each.limit(), each.intervals()))
                    .orElse(null);
        }
        TimescaleVersion present =
                set.timescales().isEmpty() ? null : set.timescales().get(0);
        if (present == null) {
            return null;
        }
        String source = source(request);
        if (present.limit() != null) {
            return timescale == null
                    ? null
                    : NewTimescale.limit(timescale)
                            .map(limit ->
                                    new TimescaleVersion(version, validFrom, source, false, policy, limit, Map.of()))
                            .orElse(null);
        }
        var rules = timescale == null
                ? NewTimescale.intervals(
                        Objects.requireNonNull(request.intervals()),
                        present.intervals().keySet())
                : NewTimescale.limit(timescale).flatMap(each -> NewTimescale.alike(each, present));
        return rules.map(each -> new TimescaleVersion(version, validFrom, source, false, policy, null, each))
                .orElse(null);
    }
}
