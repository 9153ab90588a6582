/** The service that tells the people who are responsible what is overdue, once, and keeps what was told. */
@NullMarked
package childrens.improvement.alerting;

import org.jspecify.annotations.NullMarked;
