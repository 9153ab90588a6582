package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.channel.Channel;
import childrens.improvement.alerting.notification.NotificationEntity;
import childrens.improvement.alerting.notification.NotificationPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long a message is tried by a channel, and what comes then: the next channel, and after the last the end. */
@ApplicationScoped
class Expiry {

    private final Writing writing;
    private final Channels channels;
    private final Ways ways;
    private final NotificationPublisher publisher;
    private final DeliveryConfig config;

    Expiry(Writing writing, Channels channels, Ways ways, NotificationPublisher publisher, DeliveryConfig config) {
        this.writing = writing;
        this.channels = channels;
        this.ways = ways;
        this.publisher = publisher;
        this.config = config;
    }

    /** The first attempt by the channel is made: the time runs. */
    void begin(MessageEntity message, Instant now) {
        if (message.expiresAt == null) {
            Duration untilFailed = channels.named(message.channel)
                    .flatMap(Channel::expiresAfter)
                    .orElse(config.expiresAfter());
            message.expiresAt = now.plus(ways.next(message).isPresent() ? config.fallsBackAfter() : untilFailed);
        }
    }

    /** The circuit is open: nothing is tried, and the time runs; whether that was the end by this channel. */
    boolean hasEndedUntried(MessageEntity message, Instant now) {
        begin(message, now);
        boolean over = isOver(message, now);
        if (over) {
            end(message, "nothing is tried by " + message.channel + " while it does not work", now);
        }
        return over;
    }

    boolean isOver(MessageEntity message, Instant now) {
        return message.expiresAt == null || !now.isBefore(message.expiresAt);
    }

    /** The next channel; after the last the message has failed. */
    void end(MessageEntity message, String answer, Instant now) {
        message.release();
        ways.next(message)
                .ifPresentOrElse(
                        next -> message.fallBackTo(next, now), () -> endAs(MessageEntity.FAILED, message, answer, now));
    }

    /** Ends the message and what it tells of. */
    void endAs(String state, MessageEntity message, String answer, Instant now) {
        List<NotificationEntity> waiting = writing.waiting(message);
        message.state = state;
        message.release();
        channels.source(message.letter).ifPresent(source -> source.ended(message.id, message.recipient, state, now));
        for (NotificationEntity notification : waiting) {
            notification.channel = message.channel;
            notification.end(state, answer, now);
        }
        publisher.ended(waiting, now);
    }
}
