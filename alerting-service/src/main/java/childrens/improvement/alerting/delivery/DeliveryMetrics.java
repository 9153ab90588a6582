package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.alerting.notification.NotificationEntity;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts attempts and measures how long it took from the moment that something was due until it was handed over. */
@ApplicationScoped
class DeliveryMetrics {

    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void attempted(Claim claim, Outcome outcome) {
        registry.counter(
                        "delivery.attempts",
                        "channel",
                        claim.channel(),
                        "outcome",
                        outcome.kind().code())
                .increment();
        if (claim.number() > 1) {
            registry.counter("delivery.retries", "channel", claim.channel()).increment();
        }
    }

    /**
     * Something was taken.
     *
     * @param told the notifications that the message tells of; none where it stands for itself
     */
    void handedOver(MessageEntity message, List<NotificationEntity> told, Instant now) {
        Timer timer = Timer.builder("delivery.handover")
                .description("from the moment that it was due, by the service clock, until the channel had taken it")
                .tag("channel", message.channel)
                .serviceLevelObjectives(Duration.ofSeconds(10), Duration.ofSeconds(60))
                .register(registry);
        if (told.isEmpty()) {
            timer.record(Duration.between(message.composedAt, now));
        }
        for (NotificationEntity one : told) {
            Instant due = one.dueAt == null || one.dueAt.isBefore(one.decidedAt) ? one.decidedAt : one.dueAt;
            timer.record(Duration.between(due, now));
        }
    }
}
