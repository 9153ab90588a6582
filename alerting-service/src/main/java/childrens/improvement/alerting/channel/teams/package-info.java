/** Microsoft Teams: Adaptive Cards to the Workflow of a post. */
@NullMarked
package childrens.improvement.alerting.channel.teams;

import org.jspecify.annotations.NullMarked;
