/**
 * Writing to Kafka: one producer for the service, idempotent, acknowledged by all replicas, bounded in time.
 *
 * <p>Settings come from {@code kafka.*} of the service's configuration; the producer starts with its first message, so
 * that a service starts while the broker is away.
 */
@NullMarked
package childrens.improvement.foundation.kafka;

import org.jspecify.annotations.NullMarked;
