package childrens.improvement.metrics.row;

import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.TimescaleVersion;
import childrens.improvement.metrics.timeliness.Timescale;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the timescale that gave an obligation its due moment. */
final class JudgingTimescale {

    private JudgingTimescale() {}

    /**
     * The one of its version that leads from its start to its due moment. Where intervals recur, a version has several
     * for one start; those that lead to the same moment count the same days.
     */
    static Optional<Timescale> of(MeasureDefinition measure, Obligation obligation, WorkingDayCalendar calendar) {
        return measure.rows().stream()
                .filter(set -> set.name().equals(obligation.rowSet()))
                .flatMap(set -> set.timescales().stream())
                .filter(version -> version.version().equals(obligation.timescale()))
                .flatMap(JudgingTimescale::timescales)
                .filter(timescale -> timescale instanceof Timescale.Hours
                        || timescale.dueBefore(obligation.startedAt(), calendar).equals(obligation.dueBefore()))
                .findFirst();
    }

    private static Stream<Timescale> timescales(TimescaleVersion version) {
        return Stream.concat(
                Stream.ofNullable(version.limit()),
                version.intervals().values().stream().flatMap(rule -> rule.named().values().stream()));
    }
}
