/**
 * Who else is told of breaches: other systems' webhooks, what they want to hear of, and how what they get is signed. What
 * is sent is in {@link childrens.improvement.alerting.stream.BreachEvent}: nothing about a child.
 */
@NullMarked
package childrens.improvement.alerting.subscription;

import org.jspecify.annotations.NullMarked;
