package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.obligation.Done;
import childrens.improvement.metrics.obligation.Exemption;
import childrens.improvement.metrics.obligation.Finding;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as it stood at a moment.
 *
 * @param obligation the obligation with its whole story
 * @param outcome what had become of it
 * @param done when it was done, if that had happened by then
 * @param decidedAt when the outcome became certain, or null while it is pending
 * @param open whether it was still to be done, in time or late; what the child has declined is not
 */
public record Judged(
        Obligation obligation,
        Outcome outcome,
        @Nullable Done done,
        @Nullable Instant decidedAt,
        boolean open) {

    /** How an obligation stood at a moment; empty when it did not exist yet. */
    public static Optional<Judged> of(Obligation obligation, Moment moment) {
        return obligation.nature() == Nature.DUTY ? owed(obligation, moment) : found(obligation, moment);
    }

    /** What happened or was so is found good or not from its start on; it is open only while it lasts. */
    private static Optional<Judged> found(Obligation obligation, Moment moment) {
        if (!moment.sees(obligation.startedAt())) {
            return Optional.empty();
        }
        Done done = obligation.done();
        Done seen = done != null && moment.sees(done.at()) ? done : null;
        Exemption exemption = obligation.exemption();
        if (exemption != null && moment.sees(exemption.at())) {
            return Optional.of(new Judged(obligation, Outcome.EXEMPT, seen, exemption.at(), false));
        }
        boolean spell = obligation.nature() == Nature.SPELL;
        Finding finding = obligation.finding();
        boolean good = spell ? finding != null && finding.good() : seen != null && obligation.doneInTime();
        boolean lasts = spell && !isSeen(obligation.endedAt(), moment);
        return Optional.of(
                new Judged(obligation, good ? Outcome.MET : Outcome.MISSED, seen, obligation.startedAt(), lasts));
    }

    private static Optional<Judged> owed(Obligation obligation, Moment moment) {
        if (!exists(obligation, moment)) {
            return Optional.empty();
        }
        Done done = obligation.done();
        Done seen = done != null && moment.sees(done.at()) ? done : null;
        Exemption exemption = obligation.exemption();
        if (exemption != null
                && moment.sees(exemption.at())
                && (!isOfAPeriod(obligation) || moment.isPast(obligation.dueBefore()))) {
            return Optional.of(new Judged(obligation, Outcome.EXEMPT, seen, exemption.at(), false));
        }
        if (seen != null && obligation.doneInTime()) {
            return Optional.of(new Judged(obligation, Outcome.MET, seen, seen.at(), false));
        }
        boolean over = seen != null || isEnded(obligation, moment) || isSeen(obligation.declinedAt(), moment);
        if (seen != null || moment.isPast(obligation.dueBefore())) {
            return Optional.of(new Judged(obligation, Outcome.MISSED, seen, missedAt(obligation), !over));
        }
        return Optional.of(new Judged(obligation, Outcome.PENDING, null, null, !over));
    }

    /**
     * A further missed interval exists from the moment at which it is missed, everything else from what made it. A calendar
     * period is made by time alone: it begins once its first day has come, however far ahead it was laid out.
     */
    private static boolean exists(Obligation obligation, Moment moment) {
        boolean byTime = obligation.existsAt().equals(obligation.dueBefore()) || isOfAPeriod(obligation);
        return moment.sees(obligation.startedAt())
                && (byTime ? moment.isPast(obligation.existsAt()) : moment.sees(obligation.existsAt()));
    }

    /** What comes to exist after its due moment is missed at that instant. */
    private static Instant missedAt(Obligation obligation) {
        return obligation.existsAt().isAfter(obligation.dueBefore()) ? obligation.existsAt() : obligation.dueBefore();
    }

    /** Whether only the end of its calendar period settles it, not an event: that is written just before it is due. */
    private static boolean isOfAPeriod(Obligation obligation) {
        Exemption exemption = obligation.exemption();
        Instant settled = exemption == null ? obligation.endedAt() : exemption.at();
        return settled != null
                && settled.isBefore(obligation.dueBefore())
                && !settled.isBefore(obligation.dueBefore().minus(1, ChronoUnit.MICROS));
    }

    /** What ends because it is missed ends only when its deadline has passed. */
    private static boolean isEnded(Obligation obligation, Moment moment) {
        if (isOfAPeriod(obligation)) {
            return moment.isPast(obligation.dueBefore());
        }
        return obligation.dueBefore().equals(obligation.endedAt())
                ? moment.sees(obligation.dueBefore()) && moment.isPast(obligation.dueBefore())
                : isSeen(obligation.endedAt(), moment);
    }

    private static boolean isSeen(@Nullable Instant happened, Moment moment) {
        return happened != null && moment.sees(happened);
    }

    /** When the outcome became certain; the last moment that is seen while it is pending. */
    public Instant decidedAtOr(Moment moment) {
        return decidedAt == null ? moment.seenBefore().minusNanos(1) : decidedAt;
    }

    /**
     * When it is asked who owed it: as the outcome became certain. A deadline that passes at midnight was missed by who
     * owed it in the last moment before, not by who takes over with the new day.
     */
    public Instant owedAt(Moment moment) {
        Instant decided = decidedAtOr(moment);
        return isDuty() && outcome == Outcome.MISSED && decided.equals(obligation.dueBefore())
                ? decided.minusNanos(1)
                : decided;
    }

    /** The last London day on which it is or was in time; of what came to exist too late, the day of that. */
    public LocalDate lastDayInTime() {
        return obligation.existsAt().isAfter(obligation.dueBefore())
                ? London.dayOf(obligation.existsAt())
                : London.lastDayBefore(obligation.dueBefore());
    }

    /** Whether it is something owed, not something that happened or was so. */
    public boolean isDuty() {
        return obligation.nature() == Nature.DUTY;
    }

    /** Whether it is open and its deadline has passed. */
    public boolean isOverdue() {
        return open && outcome == Outcome.MISSED && isDuty();
    }

    /** Whether it was done in time but told to the case system only when it was late. */
    public boolean isRecordedLate() {
        return outcome == Outcome.MET
                && isDuty()
                && done != null
                && !done.recordedAt().isBefore(obligation.dueBefore());
    }
}
