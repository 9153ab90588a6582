/**
 * The port through which every message leaves: one {@link childrens.improvement.alerting.channel.Channel} for each way, and
 * what became of an attempt. A channel knows how to hand a message over and nothing else: when, to whom, how often and
 * what follows is the delivery's.
 */
@NullMarked
package childrens.improvement.alerting.channel;

import org.jspecify.annotations.NullMarked;
