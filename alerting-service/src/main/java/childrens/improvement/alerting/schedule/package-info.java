/** What is planned once for each morning, whoever of several instances looks first. */
@NullMarked
package childrens.improvement.alerting.schedule;

import org.jspecify.annotations.NullMarked;
