package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.EventTime;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An event that nothing standing replaces or voids.
 *
 * @param event the event
 * @param original the first event of the chain of corrections that it ends; obligations are known by it, so that they
 *     keep their identity when an event behind them is corrected
 */
public record StandingEvent(CaseEvent event, EventKey original) {

    /** By when it happened, then by when it was recorded, then by id. */
    static final Comparator<StandingEvent> IN_ORDER = Comparator.comparing(
                    (StandingEvent e) -> e.time().earliest())
            .thenComparing(e -> e.event().recordedAt())
            .thenComparing(e -> e.event().id())
            .thenComparing(e -> e.event().source());

    /** When it happened. */
    public EventTime time() {
        return event.time();
    }

    /** The catalogue's name. */
    public String type() {
        return event.type();
    }

    /** A member that is text, or null. */
    public @Nullable String text(String member) {
        return event.text(member);
    }

    /** The event's key. */
    public EventKey key() {
        return new EventKey(event.source(), event.id());
    }

    /**
     * Whether this can have happened at or after the other. Of two things on one day of which one has no hour, what
     * opens comes before what meets and that before what ends; callers ask in that order, so the answer is yes.
     */
    boolean canFollow(StandingEvent earlier) {
        if ((time().dateOnly() || earlier.time().dateOnly())
                && time().day().equals(earlier.time().day())) {
            return true;
        }
        return !time().earliest().isBefore(earlier.time().earliest());
    }

    /** The moment to count with when this follows something: on a shared day without an hour, not before it. */
    Instant momentAfter(Instant earlier) {
        return time().earliest().isBefore(earlier) && !time().latest().isBefore(earlier) ? earlier : time().earliest();
    }
}
