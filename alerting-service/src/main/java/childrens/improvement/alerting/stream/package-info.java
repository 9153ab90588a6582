/**
 * What happened to breaches, in an order that can be resumed: as server-sent events, and for the webhooks of others.
 *
 * <p>The database notes an event in the transaction that changes an episode. Its position is given when that has been
 * committed, so that whoever has read up to a position has read all before it.
 */
@NullMarked
package childrens.improvement.alerting.stream;

import org.jspecify.annotations.NullMarked;
