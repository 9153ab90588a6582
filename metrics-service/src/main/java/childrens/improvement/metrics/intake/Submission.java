package childrens.improvement.metrics.intake;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.CaseEventReader;
import childrens.improvement.metrics.caseevent.EventReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One body full of events on their way to the log: so many in flight, outcomes in the order of the body. */
final class Submission {

    private static final int IN_FLIGHT = 2_000;

    private final CaseEventReader reader;
    private final EventPublisher publisher;
    private final Outcomes outcomes;
    private final Instant now;
    private final List<Pending> pending = new ArrayList<>();

    Submission(CaseEventReader reader, EventPublisher publisher, Outcomes outcomes, Instant now) {
        this.reader = reader;
        this.publisher = publisher;
        this.outcomes = outcomes;
        this.now = now;
    }

    private record Pending(@Nullable String id, @Nullable String reason, CompletableFuture<Void> sent) {}

    /** Reads an event in structured mode and sends it on its way. */
    void take(byte[] event) {
        add(read(event).map(accepted -> send(accepted, event), Submission::refused));
    }

    /** Takes note of something that is not even an event. */
    void reject(@Nullable String id, String reason) {
        add(new Pending(id, reason, CompletableFuture.completedFuture(null)));
    }

    /** What an event is, without sending it. */
    EventReading read(byte[] event) {
        return reader.read(event, Map.of(), now);
    }

    /** Waits for the broker to have all of it. */
    void finish() {
        for (Pending each : pending) {
            EventPublisher.await(each.sent());
            if (each.reason() == null) {
                outcomes.accepted(each.id());
            } else {
                outcomes.rejected(each.id(), each.reason());
            }
        }
        pending.clear();
    }

    private Pending send(CaseEvent event, byte[] bytes) {
        CompletableFuture<Void> sent = publisher.publish(event.subject(), bytes);
        if (sent.isCompletedExceptionally()) {
            EventPublisher.await(sent); // the broker is away: no use in trying with the rest
        }
        return new Pending(event.id(), null, sent);
    }

    private static Pending refused(EventReading.Refused refused) {
        return new Pending(refused.id(), refused.reason(), CompletableFuture.completedFuture(null));
    }

    private void add(Pending next) {
        pending.add(next);
        if (pending.size() >= IN_FLIGHT) {
            finish();
        }
    }
}
