package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.channel.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message. */
@Entity
@Table(name = "message")
class MessageEntity {

    static final String PENDING = "pending";
    static final String SENT = "sent";
    static final String FAILED = "failed";
    static final String CANCELLED = "cancelled";

    @Id
    UUID id = new UUID(0, 0);

    String letter = "";
    String recipient = "";
    String address = "";

    @Nullable
    String subject;

    @Nullable
    String body;

    /** The same as a page; null where there is none. */
    @Nullable
    String html;

    /** The channel that it goes by now. */
    String channel = Channel.MAIL;

    /** The channels that were tried before it, with commas between them. */
    String tried = "";

    /** What its attempts fail with; null before the first. */
    @Nullable
    String circuit;

    /** Whether it may go by its channel only. */
    @Column(name = "bound")
    boolean isBound;

    String state = PENDING;

    @Column(name = "composed_at")
    Instant composedAt = Instant.EPOCH;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt = Instant.EPOCH;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "waited_ms")
    long waitedMs;

    @Nullable
    UUID lease;

    @Column(name = "leased_until")
    @Nullable
    Instant leasedUntil;

    /** Goes on by another channel, at once. */
    void fallBackTo(String next, Instant now) {
        tried = tried.isEmpty() ? channel : tried + "," + channel;
        channel = next;
        circuit = null;
        expiresAt = null;
        waitedMs = 0;
        nextAttemptAt = now;
    }

    void release() {
        lease = null;
        leasedUntil = null;
    }
}
