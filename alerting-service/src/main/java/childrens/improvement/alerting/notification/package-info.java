/**
 * From a breach on Kafka to the decision who is told of it, when, and why.
 *
 * <p>One batch is one transaction: the episodes as they are after it, what is told of each, the messages on the topic
 * {@code notifications}. A notification is one step of one episode for one post; its unique key is claimed here, long
 * before anything is sent. A closing is decided only for an opening that was sent, or of which it is not known that it
 * was not; an opening that was not is cancelled and listed as such. Nothing is sent about a child who has died.
 */
@NullMarked
package childrens.improvement.alerting.notification;

import org.jspecify.annotations.NullMarked;
