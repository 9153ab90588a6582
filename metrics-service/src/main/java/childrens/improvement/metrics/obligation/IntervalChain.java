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

    private final ChildHistory child;
    private final StandingEvent opener;
    private final String rule;
    private final Derivation derivation;
    private final Ownership ownership;
    private final Optional<StandingEvent> end;
    private final List<StandingEvent> inVain;
    private final List<Obligation> rows = new ArrayList<>();

    IntervalChain(
            ChildHistory child,
            StandingEvent opener,
            String rule,
            Derivation derivation,
            Ownership ownership,
            Optional<StandingEvent> end,
            List<StandingEvent> inVain) {
        this.child = child;
        this.opener = opener;
        this.rule = rule;
        this.derivation = derivation;
        this.ownership = ownership;
        this.end = end;
        this.inVain = inVain;
    }

    Stream<Obligation> occurrences(List<StandingEvent> visits) {
        StandingEvent starter = opener;
        Instant startedAt = opener.time().earliest();
        for (StandingEvent visit : visits) {
            occurrence(starter, startedAt, visit);
            starter = visit;
            startedAt = visit.momentAfter(startedAt);
        }
        occurrence(starter, startedAt, null);
        return rows.stream();
    }

    /** One interval and the whole intervals that pass after it until it is met, ended, or beyond the horizon. */
    private void occurrence(StandingEvent starter, Instant startedAt, @Nullable StandingEvent visit) {
        Instant from = startedAt;
        for (int interval = 0; ; interval++) {
            TimescaleVersion version = derivation.versionOn(from);
            IntervalRule intervals = version.intervals().get(rule);
            if (intervals == null) {
                return;
            }
            boolean first = starter.equals(opener) && interval == 0;
            Timescale timescale = timescale(intervals, from, first);
            Instant dueBefore = timescale.dueBefore(from, derivation.calendar());
            if (interval > 0 && !passesWithNothingDone(dueBefore, startedAt, visit)) {
                return;
            }
            ObligationBuilder row = new ObligationBuilder(derivation, child.subject(), version.version());
            row.starts(starter, from, dueBefore);
            row.isPartOf(opener);
            if (interval > 0) {
                row.isFurtherInterval(interval);
            }
            row.isOccurrence(name(intervals, timescale, first));
            if (visit != null) {
                row.isMetBy(visit);
            } else {
                end.ifPresent(event -> row.isEndedBy(event, ExemptReason.CEASED));
            }
            Instant since = from;
            inVain.stream()
                    .filter(each -> liesBetween(since, starter, each, visit))
                    .forEach(row::isShownBy);
            rows.add(row.build(ownership));
            from = dueBefore;
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
    private boolean passesWithNothingDone(Instant dueBefore, Instant startedAt, @Nullable StandingEvent visit) {
        if (visit != null) {
            return !dueBefore.isAfter(visit.momentAfter(startedAt));
        }
        return end.map(event -> !dueBefore.isAfter(event.momentAfter(startedAt)))
                .orElse(!dueBefore.isAfter(derivation.horizon()));
    }

    private Timescale timescale(IntervalRule intervals, Instant from, boolean first) {
        if (first) {
            return intervals.first();
        }
        if (intervals.untilFirstReview() != null && !isReviewedBefore(from)) {
            return intervals.untilFirstReview();
        }
        if (intervals.permanentAfterAYear() != null && isPermanentForAYear(from)) {
            return intervals.permanentAfterAYear();
        }
        return intervals.then();
    }

    private static String name(IntervalRule intervals, Timescale timescale, boolean first) {
        return timescale.equals(intervals.untilFirstReview()) && !first
                ? "weekly"
                : first && !timescale.equals(intervals.then()) ? "first-in-placement" : "recurring";
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

    private boolean isPermanentForAYear(Instant moment) {
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
        return permanent && !London.dayOf(opener.time().earliest()).plusYears(1).isAfter(London.dayOf(moment));
    }
}
