package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.message.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes the messages of one kind that stand for themselves, that is tell of no notification: lists, canaries. */
public interface MessageSource {

    /** The kind, as it stands in the column {@code letter}. */
    String letter();

    /**
     * The words and the addresses, as things are now, in the transaction that claims the attempt. Asked again before each
     * further attempt, save where an attempt may have arrived: that one repeats the words.
     *
     * @param message the id that was given to {@link MessageQueue}
     * @param recipient the post
     * @return empty when there is nothing to tell any more: the message is cancelled
     */
    Optional<Written> write(UUID message, String recipient, Instant now);

    /**
     * Told once, in the same transaction, when the message has ended.
     *
     * @param state {@code sent}, {@code failed} or {@code cancelled}
     */
    default void ended(UUID message, String recipient, String state, Instant now) {}

    /**
     * What to send where.
     *
     * @param addresses mail addresses with ", " between them; channels that have addresses of their own ignore them
     */
    record Written(String addresses, Text text) {}
}
