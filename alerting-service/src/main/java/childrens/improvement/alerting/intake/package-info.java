/**
 * Reading topics so that nothing is lost and nothing has its effect twice.
 *
 * <p>A batch, its effects and how far each partition has been read commit in one database transaction. On assignment a
 * consumer goes on from the offset that the database holds; Kafka's own offsets are not used, so a restored database
 * reads again what it has forgotten. A message is known by its source and id and has its effect once, wherever it stands
 * in the topic and however many instances read it. What cannot be read is kept, byte for byte, with the reason. While the
 * database is away the batch waits; the consumer never throws, so the channel never stops.
 */
@NullMarked
package childrens.improvement.alerting.intake;

import org.jspecify.annotations.NullMarked;
