/** Webhooks, signed as Standard Webhooks has it. */
@NullMarked
package childrens.improvement.alerting.channel.webhook;

import org.jspecify.annotations.NullMarked;
