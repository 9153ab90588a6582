package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.channel.Channel;
import childrens.improvement.alerting.channel.Outcome;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attempt to hand a message over. */
@Entity
@Table(name = "attempt")
class AttemptEntity {

    @EmbeddedId
    Key key = new Key(new UUID(0, 0), 1);

    Instant at = Instant.EPOCH;

    /** The channel that made it. */
    String channel = Channel.MAIL;

    @Nullable
    String outcome;

    @Nullable
    String answer;

    boolean repeat;

    /** Whether it may have arrived, as far as anyone knows. */
    boolean isUncertain() {
        return outcome == null || outcome.equals(Outcome.Kind.NO_ANSWER.code());
    }

    void end(Outcome ended) {
        outcome = ended.kind().code();
        answer = ended.answer();
    }

    @Embeddable
    record Key(UUID message, int number) implements Serializable {}
}
