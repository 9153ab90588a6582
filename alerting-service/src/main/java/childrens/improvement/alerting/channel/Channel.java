package childrens.improvement.alerting.channel;

import java.time.Duration;
import java.util.Optional;

/** One way for messages to leave. */
public interface Channel {

    /** The channel of mails, which every post has. */
    String MAIL = "mail";

    /** What the channel is called on the wire and in the tables. */
    String name();

    /**
     * Hands a message over, outside any transaction, and says what became of it. Never throws for what the other side does,
     * and takes no longer than the lease of an attempt.
     */
    Outcome send(Attempt attempt);

    /**
     * Where a post can be reached by this channel; empty when it cannot.
     *
     * @param post the id of the post
     * @param addresses the mail addresses of whoever holds it, with commas between them
     */
    Optional<String> destination(String post, String addresses);

    /** Whether a post can be told by this channel at all. */
    boolean reaches(String post);

    /** Whom a canary by this channel is for; empty where there is nobody to send one to. */
    default Optional<String> canary() {
        return Optional.of("canary").filter(this::reaches);
    }

    /** What fails together: the circuit breaker stands before it. */
    default String circuit(String destination) {
        return name();
    }

    /** How long a message is tried by this channel before it is given up; empty: as for all. */
    default Optional<Duration> expiresAfter() {
        return Optional.empty();
    }

    /** Whether the outcome says that the other side does not work; a refusal of one message does not. */
    default boolean isBroken(Outcome outcome) {
        return outcome.kind() == Outcome.Kind.UNREACHABLE || outcome.kind() == Outcome.Kind.NO_ANSWER;
    }
}
