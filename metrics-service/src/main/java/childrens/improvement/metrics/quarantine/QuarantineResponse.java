package childrens.improvement.metrics.quarantine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be taken, without its bytes.
 *
 * @param id to try it again
 * @param reason all that is wrong with it
 * @param type of the event, where it could be read
 * @param topic where it came from
 * @param partition of the topic
 * @param offset in the partition
 * @param size in bytes
 * @param time when it was read, by the service clock
 * @param retriedAt when it was last tried again
 * @param resolvedAt when it was found to be taken after all
 */
record QuarantineResponse(
        long id,
        String reason,
        @Nullable String type,
        String topic,
        int partition,
        long offset,
        int size,
        Instant time,
        @Nullable Instant retriedAt,
        @Nullable Instant resolvedAt) {

    static QuarantineResponse from(QuarantineEntity entity) {
        return new QuarantineResponse(
                entity.id,
                entity.reason,
                entity.type,
                entity.topic,
                entity.partition,
                entity.offset,
                entity.size,
                entity.seenAt,
                entity.retriedAt,
                entity.resolvedAt);
    }
}
