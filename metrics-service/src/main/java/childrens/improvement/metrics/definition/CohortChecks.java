package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.ChangePolicy;
import childrens.improvement.metrics.obligation.CohortVersion;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.RowSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether a new cohort can be counted by a measure. */
final class CohortChecks {

    private final ChangeRequest request;
    private final ChangeFaults faults;

    CohortChecks(ChangeRequest request, ChangeFaults faults) {
        this.request = request;
        this.faults = faults;
    }

    /** The name of the version that comes into force. */
    String version(MeasureDefinition measure, @Nullable LocalDate validFrom, boolean question) {
        JsonNode asked = Objects.requireNonNull(request.cohort());
        List<RowSet> sets = measure.rows().stream()
                .filter(set -> ChangeRules.concerns(request, set))
                .toList();
        List<CohortVersion> known =
                sets.stream().flatMap(set -> set.cohorts().stream()).toList();
        String version = asked.isTextual() ? asked.asText() : nextCohort(measure);
        LocalDate from = validFrom == null ? ChangeRules.ALWAYS : validFrom;
        String first = NewCohort.first(measure);
        boolean ofOther = asked.isTextual()
                && !version.equals(first)
                && known.stream().noneMatch(each -> each.version().equals(version));
        if (ofOther
                || sets.stream().allMatch(set -> ChangeRules.cohort(set, request, version, from)
                        .isEmpty())) {
            faults.add(
                    "cohort",
                    asked.isTextual()
                            ? "one of "
                                    + Stream.concat(
                                                    Stream.of(first),
                                                    known.stream().map(CohortVersion::version))
                                            .distinct()
                                            .collect(Collectors.joining(", "))
                            : "what is left out, such as {\"leavesOut\": {\"kind\": [\"domestic-abuse-notification\"]}}; only of"
                                    + " what an event opens or tells");
        }
        if (!question && isInForce(version, first, known)) {
            faults.add("cohort", version + " is in force already");
        }
        if (request.policy() != null && !request.policy().equals(ChangePolicy.AT_START.wireName())) {
            faults.add("policy", "at-start: who is counted is told by the day of the start");
        }
        return version;
    }

    /** Whether it is or was: the first one always, until another one has come after it. */
    private static boolean isInForce(String version, String first, List<CohortVersion> known) {
        boolean adopted = known.stream().anyMatch(each -> each.validFrom() != null);
        return version.equals(first) && !adopted
                || known.stream().anyMatch(each -> each.version().equals(version) && each.validFrom() != null);
    }

    private static String nextCohort(MeasureDefinition measure) {
        long known = measure.rows().stream()
                .flatMap(set -> set.cohorts().stream())
                .map(CohortVersion::version)
                .filter(each -> !each.equals(NewCohort.first(measure)))
                .distinct()
                .count();
        return measure.code() + "/cohort-" + (known + 2);
    }
}
