package childrens.improvement.plan.reading;

import childrens.improvement.plan.figure.Reading;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Questions that are asked some at once, and go on being asked when whoever waits for the answers comes again. */
final class Questions {

    /** Asks for one measure, and says what came: readings, or a failure. */
    interface Way {
        void ask(String measure, BiConsumer<@Nullable List<Reading>, @Nullable Throwable> then);
    }

    private final Deque<String> waiting;
    private final int atOnce;
    private final Way way;
    private final BlockingQueue<Came> answers = new LinkedBlockingQueue<>();
    private int running;
    private int askings;
    private @Nullable Throwable failure;

    Questions(Collection<String> measures, int atOnce, Way way) {
        this.waiting = new ArrayDeque<>(measures);
        this.atOnce = atOnce;
        this.way = way;
    }

    /** How many have no answer yet. */
    int open() {
        return waiting.size() + running;
    }

    /** Why no more is asked; null when it can go on. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** What comes within the time; the first failure ends the asking. One caller at a time. */
    List<Answer> answers(Duration within) {
        List<Answer> kept = new ArrayList<>();
        int asking = ++askings;
        CompletableFuture.delayedExecutor(within.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> answers.add(Came.tooLate(asking)));
        send();
        while (running > 0) {
            Came came = next(asking);
            if (came.endOf == asking) {
                return kept;
            }
            if (came.endOf > 0) {
                // somebody was waiting for this one before, and no longer is
                continue;
            }
            if (came.found == null) {
                failure = came.failure;
                return kept;
            }
            running--;
            kept.add(new Answer(came.measure, came.found));
            send();
        }
        return kept;
    }

    private void send() {
        while (!waiting.isEmpty() && running < atOnce) {
            String measure = waiting.remove();
            running++;
            way.ask(measure, (found, fault) -> answers.add(new Came(measure, found, fault, 0)));
        }
    }

    private Came next(int asking) {
        try {
            return answers.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Came.tooLate(asking);
        }
    }

    /**
     * Readings, or why there are none; or that the time of one asking is over.
     *
     * @param endOf which asking's time is over; 0 for an answer
     */
    private record Came(
            String measure,
            @Nullable List<Reading> found,
            @Nullable Throwable failure,
            int endOf) {

        static Came tooLate(int asking) {
            return new Came("", null, null, asking);
        }
    }
}
