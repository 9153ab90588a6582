package childrens.improvement.alerting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes messages that tell of no notification; their {@link MessageSource} writes them when they go. */
@ApplicationScoped
public class MessageQueue {

    private final MessageRepository messages;
    private final Ways ways;

    MessageQueue(MessageRepository messages, Ways ways) {
        this.messages = messages;
        this.ways = ways;
    }

    /**
     * Queues a message, in the caller's transaction; once for each id, however often it is asked.
     *
     * @param id becomes the Message-ID: the same for the same message
     * @param letter the kind, which a {@link MessageSource} writes
     * @param recipient the post
     * @param channel the only channel that it may go by; null for whichever the post has
     * @param at from when on it may go, on the service clock
     * @return whether it is new
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean add(UUID id, String letter, String recipient, @Nullable String channel, Instant at) {
        if (messages.findById(id) != null) {
            return false;
        }
        MessageEntity message = new MessageEntity();
        message.id = id;
        message.letter = letter;
        message.recipient = recipient;
        message.channel = channel == null ? ways.first(recipient) : channel;
        message.isBound = channel != null;
        message.composedAt = at;
        message.nextAttemptAt = at;
        messages.persist(message);
        return true;
    }
}
