package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.CohortVersion;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Members;
import childrens.improvement.metrics.obligation.RowSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads out of a request what a measure no longer counts. */
final class NewCohort {

    /** How the name of a measure's first cohort ends: everything that opens is counted. */
    private static final String FIRST = "/cohort-1";

    private NewCohort() {}

    /** The name of the cohort that leaves nothing out, as every measure is delivered. */
    static String first(MeasureDefinition measure) {
        return measure.code() + FIRST;
    }

    /**
     * The version that a request brings into force for a row set; empty where it cannot.
     *
     * @param version its name
     * @param source where it comes from, for one that is new
     */
    static Optional<CohortVersion> of(RowSet set, JsonNode asked, String version, LocalDate validFrom, String source) {
        return asked.isTextual()
                ? set.cohorts().stream()
                        .filter(each -> each.version().equals(version))
                        .findFirst()
                        .map(each ->
                                new CohortVersion(version, validFrom, each.source(), each.assumed(), each.leavesOut()))
                        .or(() -> version.endsWith(FIRST)
                                ? Optional.of(new CohortVersion(version, validFrom, source, false, Members.ANY))
                                : Optional.empty())
                : leavesOut(asked).map(members -> new CohortVersion(version, validFrom, source, false, members));
    }

    /** The cohorts of a row set with one that comes into force; with that alone when it is thought to be so always. */
    static List<CohortVersion> with(RowSet set, CohortVersion cohort, @Nullable LocalDate validFrom) {
        return Stream.concat(
                        set.cohorts().stream()
                                .filter(each -> !each.version().equals(cohort.version()))
                                .filter(each -> validFrom != null || each.validFrom() == null),
                        Stream.of(cohort))
                .sorted(Comparator.comparing(CohortVersion::validFrom, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** What is written as {@code {"leavesOut": {"kind": ["…"]}}}: at least one member, each with at least one value. */
    private static Optional<Members> leavesOut(JsonNode asked) {
        JsonNode written = asked.path("leavesOut");
        if (!asked.isObject() || asked.size() != 1 || !written.isObject() || written.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Set<String>> members = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : written.properties()) {
            Set<String> values = new TreeSet<>();
            member.getValue().forEach(value -> {
                if (value.isValueNode() && !value.isNull()) {
                    values.add(value.asText());
                }
            });
            if (!member.getValue().isArray()
                    || values.isEmpty()
                    || values.size() != member.getValue().size()) {
                return Optional.empty();
            }
            members.put(member.getKey(), values);
        }
        return Optional.of(new Members(members));
    }
}
