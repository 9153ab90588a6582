package childrens.improvement.alerting.delivery;

import childrens.improvement.foundation.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gathers and sends what is due, ten times a second, in every instance. */
@ApplicationScoped
class DeliveryRunner {

    private static final Logger LOG = Logger.getLogger(DeliveryRunner.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Gatherer gatherer;
    private final Dispatch dispatch;
    private final MailSender sender;
    private final Completion completion;
    private @Nullable Loop loop;

    DeliveryRunner(Gatherer gatherer, Dispatch dispatch, MailSender sender, Completion completion) {
        this.gatherer = gatherer;
        this.dispatch = dispatch;
        this.sender = sender;
        this.completion = completion;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("delivery", PAUSE, this::round);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.close();
        }
    }

    private void round() {
        gatherer.gather();
        while (attempt()) {
            // the next that is due
        }
    }

    /** One attempt; false when there is none to make now. */
    private boolean attempt() {
        Optional<UUID> due = dispatch.due();
        Optional<Claim> claim = due.flatMap(this::claim);
        claim.ifPresent(claimed -> keep(claimed, sender.send(claimed)));
        return claim.isPresent();
    }

    private Optional<Claim> claim(UUID message) {
        try {
            return dispatch.claim(message);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Message %s cannot be written and is put off", message);
            dispatch.putOff(message);
            return Optional.empty();
        }
    }

    /** The mail is out: rather than send it again the outcome waits for the database. */
    private void keep(Claim claim, Outcome outcome) {
        while (true) {
            try {
                completion.complete(claim, outcome);
                return;
            } catch (RuntimeException away) {
                LOG.warnf(away, "The outcome of an attempt for message %s is kept again", claim.message());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops with an outcome that is not kept", stopped);
        }
    }
}
