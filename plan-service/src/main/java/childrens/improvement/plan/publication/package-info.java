/**
 * What others keep a copy of: whatever differs from what was last published is published again, and nothing else.
 *
 * <p>The comparison and the outbox row stand in the transaction that changed the facts, so that neither can be lost or
 * told twice; a restart with nothing new sends nothing. While Kafka is away the outbox waits. Topics are compacted: the
 * last message of a key holds all that is known of it.
 */
@NullMarked
package childrens.improvement.plan.publication;

import org.jspecify.annotations.NullMarked;
