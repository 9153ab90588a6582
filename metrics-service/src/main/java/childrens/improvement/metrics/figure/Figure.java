package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.obligation.ExemptReason;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Share;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A reading in whole numbers.
 *
 * @param share met of met and missed
 * @param started rows that came to exist in the window
 * @param pending rows that are open and in time, whatever the window
 * @param overdue rows that are open and late, whatever the window
 * @param oldestOpen the earliest start among the open ones, or null
 * @param notCounted rows that are not counted, by reason
 * @param recordedLate counted rows that were done in time and recorded late
 * @param declined rows of the window that the child declined
 */
public record Figure(
        Share share,
        int started,
        int pending,
        int overdue,
        @Nullable Instant oldestOpen,
        Map<ExemptReason, Integer> notCounted,
        int recordedLate,
        int declined) {

    private static final int PERCENT_UNKNOWN = 5;

    /**
     * Counts.
     *
     * @param rows all rows of the measure that may matter
     * @param belongs whether a row belongs to the scope by who owed it when its verdict became certain
     * @param isWith whether an open row is owed by the scope at the moment
     */
    public static Figure count(
            Collection<Judged> rows, Question question, Predicate<Judged> belongs, Predicate<Judged> isWith) {
        return count(rows, question, belongs, isWith, belongs);
    }

    /**
     * Counts.
     *
     * @param rows all rows of the measure that may matter
     * @param belongs whether a row belongs to the scope by who owed it when its verdict became certain
     * @param isWith whether an open row is owed by the scope at the moment
     * @param arose whether a row was owed by the scope when it came to exist
     */
    public static Figure count(
            Collection<Judged> rows,
            Question question,
            Predicate<Judged> belongs,
            Predicate<Judged> isWith,
            Predicate<Judged> arose) {
        List<Judged> own = rows.stream().filter(belongs).toList();
        List<Judged> counted = question.counted(own);
        Map<ExemptReason, Integer> notCounted = new EnumMap<>(ExemptReason.class);
        own.stream()
                .filter(question::leavesOut)
                .map(row -> row.obligation().exemption())
                .filter(java.util.Objects::nonNull)
                .forEach(exemption -> notCounted.merge(exemption.reason(), 1, Integer::sum));
        List<Judged> open = rows.stream().filter(Judged::open).filter(isWith).toList();
        int owed = (int) open.stream().filter(Judged::isDuty).count();
        int overdue = (int) open.stream().filter(Judged::isOverdue).count();
        return new Figure(
                question.byChild() ? byChild(counted, question) : byRow(counted, question),
                (int) rows.stream()
                        .filter(row -> question.window()
                                .holds(London.dayOf(row.obligation().existsAt())))
                        .filter(arose)
                        .count(),
                owed - overdue,
                overdue,
                open.stream()
                        .map(row -> row.obligation().startedAt())
                        .min(Instant::compareTo)
                        .orElse(null),
                notCounted,
                (int) counted.stream().filter(Judged::isRecordedLate).count(),
                (int) own.stream()
                        .filter(row -> question.counts(row) || question.leavesOut(row))
                        .filter(row -> isDeclined(row, question.moment()))
                        .count());
    }

    /** The figure of these rows and others together. */
    public Figure plus(Figure other) {
        Map<ExemptReason, Integer> reasons = new EnumMap<>(ExemptReason.class);
        reasons.putAll(notCounted);
        other.notCounted.forEach((reason, number) -> reasons.merge(reason, number, Integer::sum));
        Instant oldest = oldestOpen;
        Instant others = other.oldestOpen;
        return new Figure(
                new Share(share.numerator() + other.share.numerator(), share.denominator() + other.share.denominator()),
                started + other.started,
                pending + other.pending,
                overdue + other.overdue,
                oldest == null || others != null && others.isBefore(oldest) ? others : oldest,
                reasons,
                recordedLate + other.recordedLate,
                declined + other.declined);
    }

    /** Whether so many times are unknown that the figure says too little to be rated. */
    public boolean isTooUnknown() {
        int unknown = notCounted.getOrDefault(ExemptReason.TIME_UNKNOWN, 0);
        return unknown * 100L > (long) PERCENT_UNKNOWN * share.denominator() && unknown > 0;
    }

    private static boolean isDeclined(Judged row, Moment moment) {
        Instant declined = row.obligation().declinedAt();
        return declined != null && moment.sees(declined);
    }

    private static Share byRow(List<Judged> counted, Question question) {
        int good = (int) counted.stream().filter(question.basis()::isGood).count();
        return new Share(good, counted.size());
    }

    /** A child is missed as soon as one of its rows in the window is, and met when all are decided and met. */
    private static Share byChild(List<Judged> counted, Question question) {
        Map<String, Boolean> met = new HashMap<>();
        for (Judged row : counted) {
            met.merge(row.obligation().subject(), question.basis().isGood(row), Boolean::logicalAnd);
        }
        int good = (int) met.values().stream().filter(each -> each).count();
        return new Share(good, met.size());
    }
}
