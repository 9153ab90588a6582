/**
 * The lists that go out in the morning: planned by the service clock, made from what metrics-service says, kept as they were
 * sent, and told of in one message to each post.
 *
 * <p>A list is claimed by its unique key, made under a lease outside any transaction, and kept with its page in one
 * transaction; a metrics-service that is away makes it late, never lost. What is kept holds children's numbers, so it is
 * encrypted; the message holds counts and a link. Several instances may run.
 */
@NullMarked
package childrens.improvement.alerting.digest;

import org.jspecify.annotations.NullMarked;
