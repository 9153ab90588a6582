package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.ChangePolicy;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.RowSet;
import childrens.improvement.metrics.obligation.TimescaleVersion;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether a new timescale can judge the rows of a measure. */
final class TimescaleChecks {

    private final ChangeRequest request;
    private final ChangeFaults faults;

    TimescaleChecks(ChangeRequest request, ChangeFaults faults) {
        this.request = request;
        this.faults = faults;
    }

    /** The name of the version that comes into force. */
    String version(MeasureDefinition measure, @Nullable LocalDate validFrom, boolean question) {
        List<RowSet> sets = measure.rows().stream()
                .filter(set -> ChangeRules.concerns(request, set))
                .toList();
        JsonNode asked = request.timescale();
        boolean named = asked != null && asked.isTextual();
        String version = asked != null && named ? asked.asText() : nextVersion(measure);
        LocalDate from = validFrom == null ? ChangeRules.ALWAYS : validFrom;
        List<TimescaleVersion> judging = sets.stream()
                .flatMap(set ->
                        Stream.ofNullable(ChangeRules.version(set, request, version, from, ChangePolicy.AT_START)))
                .toList();
        String member = request.timescale() == null ? "intervals" : "timescale";
        if (judging.isEmpty()) {
            faults.add(member, named ? versions(sets) : written(member));
        }
        Stream<TimescaleVersion> all = sets.stream().flatMap(set -> set.timescales().stream());
        if (named && !question && all.anyMatch(each -> each.version().equals(version) && each.validFrom() != null)) {
            faults.add(member, version + " is in force already");
        }
        Optional<LocalDate> latest = sets.stream()
                .flatMap(set -> set.timescales().stream())
                .flatMap(each -> Stream.ofNullable(each.validFrom()))
                .max(Comparator.naturalOrder());
        if (validFrom != null && latest.filter(validFrom::isBefore).isPresent()) {
            faults.add("validFrom", "not before " + latest.get() + ", when the present version came into force");
        }
        return version;
    }

    private static String versions(List<RowSet> sets) {
        return "one of "
                + sets.stream()
                        .flatMap(set -> set.timescales().stream())
                        .map(TimescaleVersion::version)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static String written(String member) {
        return member.equals("intervals")
                ? "every rule of the measure with its first and then, such as {\"default\": {\"first\":"
                        + " {\"workingDays\": 20}, \"then\": {\"workingDays\": 20}}}; only where intervals recur"
                : "one unit, such as {\"workingDays\": 15, \"dayCount\": \"after-start\"}; where intervals recur by"
                        + " several rules, send intervals";
    }

    private static String nextVersion(MeasureDefinition measure) {
        String prefix = measure.code() + "/";
        int last = measure.rows().stream()
                .flatMap(set -> set.timescales().stream())
                .map(TimescaleVersion::version)
                .filter(each -> each.startsWith(prefix)
                        && each.substring(prefix.length()).matches("\\d{1,6}"))
                .mapToInt(each -> Integer.parseInt(each.substring(prefix.length())))
                .max()
                .orElse(0);
        return prefix + (last + 1);
    }
}
