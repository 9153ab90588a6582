package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.channel.Channel;
import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.foundation.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gathers and sends what is due, some times a second for mails, in every instance: a thread for each channel. */
@ApplicationScoped
class DeliveryRunner {

    private static final Logger LOG = Logger.getLogger(DeliveryRunner.class);
    private static final Duration KEEP_AGAIN = Duration.ofMillis(100);
    /** Mail is what people wait for; the other channels are looked at less often. */
    private static final int OTHERS_LOOK = 5;

    private static final Duration REVIVAL_PAUSE = Duration.ofSeconds(2);

    private final Gatherer gatherer;
    private final Dispatch dispatch;
    private final Channels channels;
    private final Completion completion;
    private final Revival revival;
    private final DeliveryConfig config;
    private final List<Loop> loops = new ArrayList<>();

    DeliveryRunner(
            Gatherer gatherer,
            Dispatch dispatch,
            Channels channels,
            Completion completion,
            Revival revival,
            DeliveryConfig config) {
        this.gatherer = gatherer;
        this.dispatch = dispatch;
        this.channels = channels;
        this.completion = completion;
        this.revival = revival;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        loops.add(Loop.start("gathering", config.look(), gatherer::gather));
        loops.add(Loop.start("revival", REVIVAL_PAUSE, revival::revive));
        for (String name : channels.names()) {
            Duration pause =
                    name.equals(Channel.MAIL) ? config.look() : config.look().multipliedBy(OTHERS_LOOK);
            loops.add(Loop.start("delivery-" + name, pause, () -> round(name)));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        loops.forEach(Loop::close);
        loops.clear();
    }

    private void round(String channel) {
        while (attempt(channel)) {
            // the next that is due
        }
    }

    /** One attempt; false when there is none to make now. */
    private boolean attempt(String channel) {
        Optional<Claim> claim = dispatch.due(channel).flatMap(this::claim);
        claim.ifPresent(claimed -> keep(claimed, send(claimed)));
        return claim.isPresent();
    }

    private Outcome send(Claim claim) {
        Channel channel = channels.named(claim.channel()).orElseThrow();
        try {
            return channel.send(claim.attempt());
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Channel %s failed over message %s", claim.channel(), claim.message());
            return new Outcome(Outcome.Kind.NO_ANSWER, "the channel failed: " + failed.getMessage());
        }
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

    /** The message is out: rather than send it again the outcome waits for the database. */
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
            Thread.sleep(KEEP_AGAIN.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service stops with an outcome that is not kept", stopped);
        }
    }
}
