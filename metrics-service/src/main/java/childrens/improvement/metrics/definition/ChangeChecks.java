package childrens.improvement.metrics.definition;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.obligation.ChangePolicy;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.RowSet;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether a change can be made of the definitions as they are. */
public final class ChangeChecks {

    private static final int LONGEST_REASON = 2000;

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
        new HolidayChecks(faults).check(request.calendar(), present, calendar);
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
            return new CohortChecks(request, faults).version(measure, validFrom, question);
        }
        return new TimescaleChecks(request, faults).version(measure, validFrom, question);
    }
}
