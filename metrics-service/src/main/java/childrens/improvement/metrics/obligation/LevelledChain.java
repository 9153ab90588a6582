package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.obligation.LevelledMeetings.Pace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The obligations of one series of meetings whose pace follows a level, told event by event in order. */
final class LevelledChain {

    private final ChildHistory child;
    private final Derivation derivation;
    private final Ownership ownership;
    private final boolean countsHigher;
    private final List<Obligation> rows = new ArrayList<>();
    private final List<Interval> missed = new ArrayList<>();

    private Pace pace = Pace.NONE;
    private @Nullable StandingEvent death;
    private @Nullable StandingEvent anchor;
    private @Nullable Interval running;

    LevelledChain(ChildHistory child, Derivation derivation, Ownership ownership, boolean countsHigher) {
        this.child = child;
        this.derivation = derivation;
        this.ownership = ownership;
        this.countsHigher = countsHigher;
    }

    /**
     * One interval of the series.
     *
     * @param pace the pace at which it runs
     * @param starter the event that its row is known by
     * @param number which further whole interval after that event it is; 0 for the one that the event starts
     * @param from where it starts
     * @param judging when it is due
     * @param counted whether it is a row before it is missed
     * @param calledOff meetings that were called off while it ran
     */
    private record Interval(
            Pace pace,
            StandingEvent starter,
            int number,
            Instant from,
            Judging judging,
            boolean counted,
            List<StandingEvent> calledOff) {

        Instant dueBefore() {
            return judging.dueBefore();
        }
    }

    void endsWith(StandingEvent event) {
        death = event;
    }

    /** The level is set. */
    void changesTo(Pace changed, StandingEvent change) {
        Instant at = change.time().earliest();
        passUntil(at);
        Interval open = running;
        if (changed == pace) {
            return;
        }
        Pace before = pace;
        pace = changed;
        if (changed == Pace.NONE) {
            close(null, change, ExemptReason.CEASED);
            running = null;
            anchor = null;
        } else if (before == Pace.NONE || open == null) {
            anchor = change;
            running = interval(changed, change, 0, at, at, true);
        } else if (changed == Pace.HIGHER) {
            Interval raised = interval(changed, change, 0, at, at, true);
            if (open.counted()) {
                build(open, null, change, ExemptReason.MOVED);
            }
            boolean earlier = open.dueBefore().isBefore(raised.dueBefore());
            running = earlier ? with(raised, open.dueBefore()) : raised;
        } else if (open.counted()) {
            build(open, null, change, ExemptReason.MOVED);
            Instant last = Objects.requireNonNull(anchor).time().earliest();
            running = interval(changed, change, 0, at, last, true);
        } else {
            running = interval(changed, open.starter(), open.number(), open.from(), open.from(), false);
        }
    }

    /** A meeting was held. */
    void isHeld(StandingEvent meeting) {
        Instant at = meeting.time().earliest();
        passUntil(at);
        if (pace == Pace.NONE) {
            return;
        }
        Instant since = running == null ? at : meeting.momentAfter(running.from());
        close(meeting, null, ExemptReason.CEASED);
        anchor = meeting;
        running = interval(pace, meeting, 0, since, since, true);
    }

    /** A meeting was cancelled: nothing stops, and it is shown. */
    void isCalledOff(StandingEvent event) {
        passUntil(event.time().earliest());
        if (running != null) {
            running.calledOff().add(event);
        }
    }

    Stream<Obligation> finish() {
        StandingEvent end = death;
        passUntil(end == null ? derivation.horizon() : end.time().earliest());
        close(null, end, ExemptReason.CEASED);
        return rows.stream();
    }

    /** Lets the running interval, and the whole ones after it, be missed up to a moment. */
    private void passUntil(Instant moment) {
        for (Interval open = running; open != null && !open.dueBefore().isAfter(moment); open = running) {
            missed.add(open);
            running = interval(pace, open.starter(), open.number() + 1, open.dueBefore(), open.dueBefore(), false);
        }
    }

    /** Something met or ended what is open; a further interval still running leaves no row. */
    private void close(@Nullable StandingEvent met, @Nullable StandingEvent end, ExemptReason reason) {
        missed.forEach(each -> build(each, met, end, reason));
        missed.clear();
        if (running != null && running.counted()) {
            build(running, met, end, reason);
        }
    }

    private Interval interval(
            Pace atPace, StandingEvent starter, int number, Instant from, Instant clock, boolean counted) {
        Judging judging = Objects.requireNonNull(
                derivation.judge(clock, null, version -> Objects.requireNonNull(
                                version.intervals().get(atPace.rule()), atPace.rule())
                        .then()
                        .dueBefore(clock, derivation.calendar())),
                "a timescale");
        return new Interval(atPace, starter, number, from, judging, counted, new ArrayList<>());
    }

    private static Interval with(Interval interval, Instant dueBefore) {
        return new Interval(
                interval.pace(),
                interval.starter(),
                interval.number(),
                interval.from(),
                new Judging(interval.judging().version(), dueBefore),
                interval.counted(),
                interval.calledOff());
    }

    private void build(
            Interval interval, @Nullable StandingEvent met, @Nullable StandingEvent end, ExemptReason reason) {
        if (countsHigher != (interval.pace() == Pace.HIGHER)) {
            return;
        }
        ObligationBuilder row = new ObligationBuilder(
                derivation, child.subject(), interval.judging().version().version());
        row.starts(interval.starter(), interval.from(), interval.dueBefore());
        if (interval.number() > 0) {
            row.isFurtherInterval(interval.number());
        }
        row.isOccurrence("recurring");
        interval.calledOff().forEach(row::isShownBy);
        if (met != null) {
            row.isMetBy(met);
        }
        if (end != null) {
            row.isEndedBy(end, reason);
        }
        rows.add(row.build(ownership));
    }
}
