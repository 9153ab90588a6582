package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.DayStory;
import childrens.improvement.metrics.figure.OpenStory;
import childrens.improvement.metrics.figure.Question;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Ownership;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.store.DayCounts;
import childrens.improvement.metrics.store.OpenCounts;
import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Figures of which whole days are added up and only the rest is counted, for tests of other packages too. */
public final class Added {

    private Added() {}

    /**
     * The figures of a question.
     *
     * @param until the day after the last that is added up
     * @param counts of those days
     * @param rows all that are known
     */
    public static MeasureFigures up(
            Question question,
            OrganisationView organisation,
            LocalDate until,
            List<DayCounts.Count> counts,
            Collection<Obligation> rows) {
        Instant days = London.startOf(until);
        Instant beside = until.equals(question.window().until()) ? days.plus(1, ChronoUnit.MICROS) : days;
        Instant passedBy = question.moment().passedBy();
        Instant asked = question.moment().seenBefore().minusNanos(1);
        List<OpenCounts.Open> open = rows.stream()
                .filter(row -> OpenStory.isPlain(row, until, beside, passedBy))
                .map(row -> new OpenCounts.Open(
                        row.ownership().function(),
                        row.ownership().at(asked).map(Ownership.Spell::team).orElse(null),
                        row.dueBefore().isAfter(passedBy) ? 1 : 0,
                        row.dueBefore().isAfter(passedBy) ? 0 : 1,
                        row.startedAt()))
                .toList();
        List<Obligation> rest = rows.stream()
                .filter(row -> !OpenStory.isPlain(row, until, beside, passedBy))
                .filter(row -> DayStory.isIrregular(row) || !overAt(row).isBefore(London.startOf(until)))
                .toList();
        return new MeasureFigures(
                rest,
                question,
                organisation,
                ReadAs.SHARE,
                new WholeDays(until, counts, open, London.dayOf(asked), organisation));
    }

    /** As the table has it: until when a row can matter. */
    private static Instant overAt(Obligation row) {
        if (row.done() == null && row.exemption() == null && row.endedAt() == null) {
            return Instant.MAX;
        }
        return Stream.of(
                        row.dueBefore(),
                        row.existsAt(),
                        row.done() == null ? row.dueBefore() : row.done().at(),
                        row.exemption() == null
                                ? row.dueBefore()
                                : row.exemption().at(),
                        row.endedAt() == null ? row.dueBefore() : row.endedAt())
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
