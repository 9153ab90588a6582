package childrens.improvement.metrics.definition;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.obligation.ChangePolicy;
import childrens.improvement.metrics.obligation.CohortVersion;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.RowSet;
import childrens.improvement.metrics.obligation.TimescaleVersion;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether a change can be made of the definitions as they are. */
public final class ChangeChecks {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_NAME = 100;

    private final ChangeRequest request;
    private final List<MeasureDefinition> present;
    private final WorkingDayCalendar calendar;
    private final ChangeFaults faults = new ChangeFaults();

    private ChangeChecks(ChangeRequest request, List<MeasureDefinition> present, WorkingDayCalendar calendar) {
        this.request = request;
        this.present = present;
        this.calendar = calendar;
    }

    /**
     * A change that is to be made.
     *
     * @param present all measures as they are, with every change that has been made already
     * @throws ProblemException 400 with everything that is wrong
     */
    public static CheckedChange ofChange(
            ChangeRequest request, List<MeasureDefinition> present, WorkingDayCalendar calendar) {
        ChangeChecks checks = new ChangeChecks(request, present, calendar);
        String reason = checks.faults.text("reason", request.reason(), LONGEST_REASON);
        LocalDate from = request.validFrom();
        if (from == null && request.calendar() != null) {
            from = request.calendar().proclaimedOn();
        }
        if (from == null) {
            checks.faults.add("validFrom", "the first day of the change, such as 2020-12-01");
        }
        return checks.check(reason, from, false);
    }

    /**
     * A change that is only asked about: without {@code validFrom} it is thought to have been so always.
     *
     * @throws ProblemException 400 with everything that is wrong
     */
    public static CheckedChange ofQuestion(
            ChangeRequest request, List<MeasureDefinition> present, WorkingDayCalendar calendar) {
        return new ChangeChecks(request, present, calendar).check(null, request.validFrom(), true);
    }

    private CheckedChange check(@Nullable String reason, @Nullable LocalDate validFrom, boolean question) {
        long parts = Stream.of(
                        request.timescale(), request.intervals(), request.basis(), request.cohort(), request.calendar())
                .filter(Objects::nonNull)
                .count();
        if (parts != 1) {
            faults.add("", "exactly one of timescale, intervals, basis, cohort and calendar");
        }
        faults.day("validFrom", validFrom);
        String source = request.source() == null ? null : faults.text("source", request.source(), LONGEST_REASON);
        String word = request.policy() == null
                ? (request.calendar() == null ? ChangePolicy.AT_START : ChangePolicy.ALL_OPEN).wireName()
                : request.policy();
        ChangePolicy policy = ChangePolicy.of(word).orElseGet(() -> {
            faults.add(
                    "policy",
                    "one of "
                            + Arrays.stream(ChangePolicy.values())
                                    .map(ChangePolicy::wireName)
                                    .collect(Collectors.joining(", ")));
            return ChangePolicy.AT_START;
        });
        Optional<MeasureDefinition> measure = measure(question);
        faults.refuse();
        String version = measure.map(each -> part(each, validFrom, question)).orElse(null);
        proclaimed();
        faults.refuse();
        ChangeRequest tidy = new ChangeRequest(
                measure.map(MeasureDefinition::code).orElse(null),
                request.rows(),
                request.timescale(),
                request.intervals(),
                request.basis(),
                request.cohort(),
                request.calendar(),
                validFrom,
                policy.wireName(),
                reason,
                source);
        return new CheckedChange(tidy, version, validFrom, policy, changed(tidy, version, validFrom, policy));
    }

    private List<MeasureDefinition> changed(
            ChangeRequest tidy, @Nullable String version, @Nullable LocalDate validFrom, ChangePolicy policy) {
        if (tidy.basis() != null) {
            return List.of();
        }
        return present.stream()
                .filter(each -> tidy.calendar() == null
                        ? each.code().equals(tidy.measure())
                        : each.rows().stream().anyMatch(RowSet::countsWorkingDays))
                .map(each -> ChangeRules.changed(each, tidy, version, validFrom, policy))
                .toList();
    }

    private Optional<MeasureDefinition> measure(boolean question) {
        String code = request.measure();
        if (code == null && request.calendar() == null) {
            faults.add("measure", "the code of a measure");
        }
        if (code != null && request.calendar() != null && !question) {
            faults.add("measure", "left out: the calendar is the same for all");
        }
        Optional<MeasureDefinition> found = present.stream()
                .filter(each -> each.code().equals(code)
                        || code != null && each.repeatedAs().contains(code))
                .findFirst();
        if (code != null && found.isEmpty()) {
            faults.add("measure", "the code of a measure that is counted");
        }
        String rows = request.rows();
        if (rows != null && found.isPresent()) {
            List<String> names = found.get().rows().stream().map(RowSet::name).toList();
            if (!names.contains(rows)) {
                faults.add("rows", "one of " + String.join(", ", names));
            }
        }
        return request.calendar() == null ? found : Optional.empty();
    }

    /** Checks what is to be changed of a measure; gives the name of the version that comes into force. */
    private @Nullable String part(MeasureDefinition measure, @Nullable LocalDate validFrom, boolean question) {
        if (request.basis() != null) {
            if (Basis.of(request.basis()).isEmpty()) {
                faults.add(
                        "basis",
                        "one of "
                                + Arrays.stream(Basis.values())
                                        .map(Basis::wireName)
                                        .collect(Collectors.joining(", ")));
            }
            return null;
        }
        if (request.cohort() != null) {
            return cohort(measure, validFrom, question);
        }
        return timescale(measure, validFrom, question);
    }

    private String timescale(MeasureDefinition measure, @Nullable LocalDate validFrom, boolean question) {
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

    private String cohort(MeasureDefinition measure, @Nullable LocalDate validFrom, boolean question) {
        JsonNode asked = Objects.requireNonNull(request.cohort());
        List<RowSet> sets = measure.rows().stream()
                .filter(set -> ChangeRules.concerns(request, set))
                .toList();
        List<CohortVersion> known =
                sets.stream().flatMap(set -> set.cohorts().stream()).toList();
        String version = asked.isTextual() ? asked.asText() : nextCohort(measure);
        LocalDate from = validFrom == null ? ChangeRules.ALWAYS : validFrom;
        if (sets.stream()
                .allMatch(set -> ChangeRules.cohort(set, request, version, from).isEmpty())) {
            faults.add(
                    "cohort",
                    asked.isTextual()
                            ? "one of "
                                    + known.stream()
                                            .map(CohortVersion::version)
                                            .distinct()
                                            .collect(Collectors.joining(", "))
                            : "what is left out, such as {\"leavesOut\": {\"kind\": [\"domestic-abuse-notification\"]}}; only of"
                                    + " what one event opens");
        }
        if (!question && known.stream().anyMatch(each -> each.version().equals(version) && each.validFrom() != null)) {
            faults.add("cohort", version + " is in force already");
        }
        if (request.policy() != null && !request.policy().equals(ChangePolicy.AT_START.wireName())) {
            faults.add("policy", "at-start: who is counted is told by the day of the start");
        }
        return version;
    }

    private static String nextCohort(MeasureDefinition measure) {
        long known = measure.rows().stream()
                .flatMap(set -> set.cohorts().stream())
                .map(CohortVersion::version)
                .distinct()
                .count();
        return measure.code() + "/cohort-" + (known + 2);
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

    private void proclaimed() {
        ChangeRequest.Proclaimed day = request.calendar();
        if (day == null) {
            return;
        }
        faults.text("calendar/name", day.name(), LONGEST_NAME);
        LocalDate date = day.date();
        if (date == null) {
            faults.add("calendar/date", "the day of the holiday, such as 2022-09-19");
        } else {
            faults.day("calendar/date", date);
            boolean proclaimed = present.stream()
                    .flatMap(each -> each.holidays().stream())
                    .anyMatch(each -> each.date().equals(date));
            if (proclaimed) {
                faults.add("calendar/date", "a working day: it has been proclaimed a holiday already");
            } else if (!calendar.isWorkingDay(date)) {
                faults.add("calendar/date", "a working day: it is " + calendar.reasonNotCounted(date) + " already");
            }
        }
        if (day.proclaimedOn() == null) {
            faults.add("calendar/proclaimedOn", "the day on which it was proclaimed");
        } else {
            faults.day("calendar/proclaimedOn", day.proclaimedOn());
        }
    }
}
