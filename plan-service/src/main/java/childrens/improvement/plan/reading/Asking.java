package childrens.improvement.plan.reading;

import childrens.improvement.plan.figure.Reading;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Brings the copy up to date by asking metrics-service, for no longer than somebody can be kept waiting. */
@ApplicationScoped
class Asking {

    private static final Logger LOG = Logger.getLogger(Asking.class);

    private final Metrics metrics;
    private final MetricsConfig config;
    private final ReadingCopy copy;
    private volatile boolean away;

    Asking(Metrics metrics, MetricsConfig config, ReadingCopy copy) {
        this.metrics = metrics;
        this.config = config;
        this.copy = copy;
    }

    /**
     * Asks for measures that have not been asked for just now, and keeps what comes in time.
     *
     * @param all whether somebody closes a quarter, and waits for longer
     */
    void ask(Collection<String> measures, String scope, LocalDate last, String authorization, boolean all) {
        if (away && !all) {
            return;
        }
        Deque<String> open = new ArrayDeque<>(notAsked(measures, scope, last, all ? Duration.ZERO : config.fresh()));
        BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
        List<Answer> kept = new ArrayList<>();
        after(all ? config.allWithinAtClose() : config.allWithin(), () -> answers.add(Answer.TOO_LATE));
        int running = 0;
        boolean goOn = true;
        while (goOn) {
            while (!open.isEmpty() && running < config.atOnce()) {
                send(open.remove(), scope, last, authorization, answers);
                running++;
            }
            goOn = running > 0;
            if (goOn) {
                Answer answer = next(answers);
                Throwable failure = answer.failure();
                running--;
                if (failure == null) {
                    kept.add(answer);
                } else {
                    goOn = false;
                    leaveAlone(failure, open.size() + running + 1);
                }
            }
        }
        if (!kept.isEmpty()) {
            keepAll(kept, scope, last);
        }
    }

    private List<String> notAsked(Collection<String> measures, String scope, LocalDate last, Duration fresh) {
        return QuarkusTransaction.requiringNew().call(() -> copy.notAsked(measures, scope, last, fresh));
    }

    private void leaveAlone(Throwable failure, int measures) {
        away = true;
        after(config.leaveAlone(), () -> away = false);
        LOG.warnf("metrics-service does not answer for %d measures, the copy does: %s", measures, failure);
    }

    private static void after(Duration time, Runnable then) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(then);
    }

    private void send(
            String measure, String scope, LocalDate last, String authorization, BlockingQueue<Answer> answers) {
        metrics.series(measure, scope, last, authorization)
                .whenComplete((found, failure) ->
                        answers.add(new Answer(measure, Objects.requireNonNullElse(found, List.of()), failure)));
    }

    private static Answer next(BlockingQueue<Answer> answers) {
        try {
            return answers.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.TOO_LATE;
        }
    }

    /** An answer that cannot be kept is no reason not to show what is known. */
    private void keepAll(List<Answer> answers, String scope, LocalDate last) {
        try {
            QuarkusTransaction.requiringNew().run(() -> answers.forEach(answer -> keep(answer, scope, last)));
        } catch (RuntimeException failed) {
            LOG.warn("What metrics-service answered cannot be kept", failed);
        }
    }

    private void keep(Answer answer, String scope, LocalDate last) {
        answer.found().forEach(reading -> copy.keep(KeptReading.asked(reading)));
        copy.asked(answer.measure(), scope, last);
    }

    private record Answer(
            String measure, List<Reading> found, @Nullable Throwable failure) {

        static final Answer TOO_LATE = new Answer("", List.of(), new TimeoutException("it is slow"));
    }
}
