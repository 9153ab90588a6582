package childrens.improvement.benchmark.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A council in time order: children come, have a contact decided, some an assessment, some of them a plan with its
 * visits, some go missing, and all go again; some two thousand are open at each moment. The same seed and end give the
 * same events.
 */
public final class CaseStream {

    private static final int EVENTS_A_DAY = 280;
    private static final int CHILDREN_A_DAY = 34;
    private static final int SETTLING_IN_DAYS = 120;

    private final Random random;
    private final StreamShape shape;
    private final PriorityQueue<StreamEvent> waiting =
            new PriorityQueue<>(Comparator.comparing(StreamEvent::recorded).thenComparing(StreamEvent::id));
    private final List<StreamEvent> events;
    private int children;

    private CaseStream(StreamShape shape) {
        this.shape = shape;
        random = new Random(shape.seed());
        events = new ArrayList<>(shape.events());
    }

    /** The events, in the order of their arrival. */
    public static List<StreamEvent> of(StreamShape shape) {
        return new CaseStream(shape).made();
    }

    private List<StreamEvent> made() {
        int days = shape.events() / EVENTS_A_DAY + SETTLING_IN_DAYS;
        Instant day = shape.end().minus(days, ChronoUnit.DAYS);
        while (events.size() < shape.events() && day.isBefore(shape.end())) {
            for (int i = 0; i < CHILDREN_A_DAY; i++) {
                int second = random.nextInt((int) Duration.ofDays(1).toSeconds());
                childArrives(day.plusSeconds(second));
            }
            day = day.plus(1, ChronoUnit.DAYS);
            moveOn(day);
        }
        moveOn(shape.end());
        return List.copyOf(events);
    }

    private void childArrives(Instant time) {
        children++;
        ChildStory story = new ChildStory(shape.children(), children, random, shape.lateShare());
        for (StreamEvent event : story.events(time)) {
            waiting.add(event);
            amend(event);
        }
    }

    private void amend(StreamEvent event) {
        double what = random.nextDouble();
        if (what < shape.correctedShare()) {
            Instant corrected = event.time().minusSeconds(60 + random.nextInt(7200));
            waiting.add(new StreamEvent(
                    event.id() + "-c",
                    event.kind(),
                    event.subject(),
                    corrected,
                    event.recorded().plusSeconds(3600),
                    event.team(),
                    event.record(),
                    event.id()));
        } else if (what < shape.correctedShare() + shape.voidedShare()) {
            Instant at = event.recorded().plusSeconds(7200);
            waiting.add(new StreamEvent(
                    event.id() + "-v", EventKind.VOIDED, event.subject(), at, at, event.team(), event.id(), null));
        }
    }

    /** What has been recorded by then has arrived; what would be recorded after the end never does. */
    private void moveOn(Instant until) {
        while (events.size() < shape.events()
                && !waiting.isEmpty()
                && waiting.element().recorded().isBefore(until)) {
            events.add(waiting.remove());
        }
    }
}
