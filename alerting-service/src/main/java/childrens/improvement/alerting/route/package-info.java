/** Who would be told: the routes of a day, and what would be told of a breach, by the code that decides it. */
@NullMarked
package childrens.improvement.alerting.route;

import org.jspecify.annotations.NullMarked;
