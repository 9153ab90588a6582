/** What the component tests share: the servers with a gate before the mail server, Kafka, the clock and the mailboxes. */
@NullMarked
package childrens.improvement.alerting.testing;

import org.jspecify.annotations.NullMarked;
