package childrens.improvement.plan.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Brings the copy up to date by asking metrics-service, for no longer than somebody can be kept waiting. */
@ApplicationScoped
class Asking {

    private static final Logger LOG = Logger.getLogger(Asking.class);

    private final Metrics metrics;
    private final MetricsConfig config;
    private final ReadingCopy copy;
    private final Set<String> inBackground = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    Asking(Metrics metrics, MetricsConfig config, ReadingCopy copy) {
        this.metrics = metrics;
        this.config = config;
        this.copy = copy;
    }

    /**
     * Asks for measures that have not been asked for just now, and keeps what comes in time. What comes later is kept in
     * the background, so that whoever looks again finds it.
     *
     * @param all whether somebody closes a quarter, and waits for longer
     */
    void ask(Collection<String> measures, String scope, LocalDate last, String authorization, boolean all) {
        String about = scope + " " + last;
        if (!all && (away || inBackground.contains(about))) {
            return;
        }
        List<String> open = notAsked(measures, scope, last, all ? Duration.ZERO : config.fresh());
        Questions questions = new Questions(
                open, config.atOnce(), (measure, then) -> metrics.series(measure, scope, last, authorization)
                        .whenComplete(then));
        List<Answer> kept = questions.answers(all ? config.allWithinAtClose() : config.allWithin());
        keepAll(kept, scope, last);
        Throwable failure = questions.failure();
        if (failure != null) {
            leaveAlone(failure, questions.open());
        } else if (questions.open() > 0 && kept.isEmpty()) {
            leaveAlone(new TimeoutException("it is slow"), questions.open());
        } else if (questions.open() > 0 && inBackground.add(about)) {
            Infrastructure.getDefaultExecutor().execute(() -> goOn(questions, scope, last, about));
        }
    }

    private void goOn(Questions questions, String scope, LocalDate last, String about) {
        try {
            keepAll(questions.answers(config.allWithinAtClose()), scope, last);
        } finally {
            inBackground.remove(about);
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

    /** An answer that cannot be kept is no reason not to show what is known. */
    private void keepAll(List<Answer> answers, String scope, LocalDate last) {
        if (answers.isEmpty()) {
            return;
        }
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
}
