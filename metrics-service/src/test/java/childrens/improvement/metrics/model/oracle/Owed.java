package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.List;

/**
 * One thing owed, as it stands at the moment that was looked from.
 *
 * @param measure its code
 * @param rowSet the way of counting
 * @param subject the child
 * @param start when the clock started
 * @param exists when it came to exist
 * @param due the first moment that is too late; null of what is so for a time
 * @param done when it was done, or null
 * @param recorded when that was recorded, or null
 * @param outcome {@code met}, {@code missed}, {@code pending} or {@code exempt}
 * @param reason why it is not counted, or null
 * @param decided when the outcome became certain, or null
 * @param open whether it is still to be done
 * @param declined whether the child declined
 * @param function whose team owes it where the organisation holds one, or null
 * @param holders events that name the team
 * @param nature {@code duty}, or {@code event} or {@code spell} of what is not owed
 */
public record Owed(
        String measure,
        String rowSet,
        String subject,
        Instant start,
        Instant exists,
        Instant due,
        Instant done,
        Instant recorded,
        String outcome,
        String reason,
        Instant decided,
        boolean open,
        boolean declined,
        String function,
        List<CaseEvent> holders,
        String nature) {

    boolean isDuty() {
        return nature.equals("duty");
    }

    /** When it is asked who owed it: a miss that is certain as the deadline passes, in the moment before. */
    Instant owedAt(Instant seenBefore) {
        if (decided == null) {
            return seenBefore.minusNanos(1);
        }
        return isDuty() && outcome.equals("missed") && decided.equals(due) ? due.minusNanos(1) : decided;
    }

    /** The team of the latest event at or before an instant; null when none named one. */
    String heldBy(Instant instant) {
        CaseEvent latest = null;
        for (CaseEvent event : holders) {
            if (!event.time().earliest().isAfter(instant)
                    && (latest == null || Life.ORDER.compare(event, latest) > 0)) {
                latest = event;
            }
        }
        return latest == null ? null : latest.text("team");
    }
}
