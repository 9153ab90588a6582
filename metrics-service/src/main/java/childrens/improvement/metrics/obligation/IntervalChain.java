package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Timescale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The occurrences of one recurring duty, from what opened it to what ended it. */
final class IntervalChain {

    /** What decides which interval of a rule applies. */
    static final List<String> EVENT_TYPES =
            List.of("looked-after.started", "looked-after-review.held", "placement.permanence-changed");

    private static final String PLACEMENT = "placement.started";

    private final ChildHistory child;
    private final StandingEvent opener;
    private final StandingEvent start;
    private final String rule;
    private final Series series;
    private final Derivation derivation;
    private final Ownership ownership;
    private final Optional<StandingEvent> end;
    private final List<StandingEvent> inVain;
    private final List<Obligation> rows = new ArrayList<>();
    private final Instant exists;

    IntervalChain(
            ChildHistory child,
            StandingEvent opener,
            StandingEvent start,
            String rule,
            Series series,
            Derivation derivation,
            Ownership ownership,
            Optional<StandingEvent> end,
            List<StandingEvent> inVain) {
        this.child = child;
        this.opener = opener;
        this.start = start;
        this.rule = rule;
        this.series = series;
        this.derivation = derivation;
        this.ownership = ownership;
        this.end = end;
        this.inVain = inVain;
        this.exists = opener.momentAfter(start.time().earliest());
    }

    Stream<Obligation> occurrences(List<StandingEvent> met) {
        StandingEvent starter = opener;
        Instant startedAt = start.time().earliest();
        for (int held = 0; held < met.size(); held++) {
            occurrence(starter, startedAt, held, met.get(held));
            starter = met.get(held);
            startedAt = starter.momentAfter(startedAt);
        }
        occurrence(starter, startedAt, met.size(), null);
        return rows.stream();
    }

    /** One interval and the whole intervals that pass after it until it is met, ended, or beyond the horizon. */
    private void occurrence(StandingEvent starter, Instant startedAt, int held, @Nullable StandingEvent met) {
        Instant closedAt = met != null
                ? met.momentAfter(startedAt)
                : end.map(event -> event.momentAfter(startedAt)).orElse(null);
        Instant from = startedAt;
        for (int further = 0; series.counts(held, further); further++) {
            Instant since = from;
            int ordinal = held + further;
            Judging judging = derivation.judge(from, closedAt, version -> dueBefore(version, since, ordinal));
            if (judging == null || further > 0 && !passesWithNothingDone(judging.dueBefore(), closedAt)) {
                return;
            }
            ObligationBuilder row = new ObligationBuilder(
                    derivation, child.subject(), judging.version().version());
            row.starts(starter, from, judging.dueBefore());
            row.isPartOf(opener);
            if (further > 0) {
                row.isFurtherInterval(further);
            }
            row.existsFrom(exists);
            row.isOccurrence(name(judging.version(), since, ordinal));
            if (met != null) {
                row.isMetBy(met);
            } else {
                end.ifPresent(event -> row.isEndedBy(event, ExemptReason.CEASED));
            }
            for (StandingEvent each : inVain) {
                if (liesBetween(since, starter, each, met)) {
                    row.isShownBy(each);
                }
            }
            rows.add(row.build(ownership));
            from = judging.dueBefore();
        }
    }

    /** Whether a visit on which the child was not seen lies between the start of an interval and what met or ended it. */
    private boolean liesBetween(Instant since, StandingEvent starter, StandingEvent each, @Nullable StandingEvent met) {
        return each.canFollow(starter)
                && !each.time().latest().isBefore(since)
                && (met == null || met.canFollow(each))
                && (end.isEmpty() || end.get().canFollow(each));
    }

    /** Whether a further interval is over before anything met or ended the chain; one still running leaves no row. */
    private boolean passesWithNothingDone(Instant dueBefore, @Nullable Instant closedAt) {
        return !dueBefore.isAfter(closedAt == null ? derivation.horizon() : closedAt);
    }

    private @Nullable Instant dueBefore(TimescaleVersion version, Instant from, int ordinal) {
        if (version.limit() != null) {
            return version.limit().dueBefore(from, derivation.calendar());
        }
        IntervalRule intervals = version.intervals().get(rule);
        return intervals == null ? null : timescale(intervals, from, ordinal).dueBefore(from, derivation.calendar());
    }

    private Timescale timescale(IntervalRule intervals, Instant from, int ordinal) {
        if (ordinal == 0) {
            return intervals.first();
        }
        if (ordinal == 1 && intervals.second() != null) {
            return intervals.second();
        }
        if (intervals.untilFirstReview() != null && !isReviewedBefore(from)) {
            return intervals.untilFirstReview();
        }
        if (intervals.permanentAfterAYear() != null && isPermanent(from) && hasLastedAYear(from)) {
            return intervals.permanentAfterAYear();
        }
        return intervals.afterAYear() != null && hasLastedAYear(from) ? intervals.afterAYear() : intervals.then();
    }

    /** Which kind of interval it is, for the ladder of alerts. */
    private String name(TimescaleVersion version, Instant from, int ordinal) {
        IntervalRule intervals = version.intervals().get(rule);
        if (ordinal > 0 && intervals != null) {
            return timescale(intervals, from, ordinal).equals(intervals.untilFirstReview()) ? "weekly" : "recurring";
        }
        return PLACEMENT.equals(opener.type()) ? "first-in-placement" : "recurring";
    }

    private boolean isReviewedBefore(Instant moment) {
        Instant periodOfCare = child.of("looked-after.started").stream()
                .filter(opener::canFollow)
                .reduce((earlier, later) -> later)
                .map(event -> event.time().earliest())
                .orElse(opener.time().earliest());
        return child.of("looked-after-review.held").stream()
                .map(review -> review.time().earliest())
                .anyMatch(held -> !held.isBefore(periodOfCare) && !held.isAfter(moment));
    }

    private boolean isPermanent(Instant moment) {
        String placement = opener.text("placement");
        boolean permanent = opener.event().isTrue("permanent");
        for (StandingEvent change : child.of("placement.permanence-changed")) {
            if (placement != null
                    && placement.equals(change.text("placement"))
                    && change.canFollow(opener)
                    && !change.time().earliest().isAfter(moment)) {
                permanent = change.event().isTrue("permanent");
            }
        }
        return permanent;
    }

    private boolean hasLastedAYear(Instant moment) {
        return !London.dayOf(opener.time().earliest()).plusYears(1).isAfter(London.dayOf(moment));
    }
}
