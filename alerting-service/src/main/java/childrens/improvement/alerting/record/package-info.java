/** The record of delivery for an inspection: every attempt with its time, its channel and its answer, as a table. */
@NullMarked
package childrens.improvement.alerting.record;

import org.jspecify.annotations.NullMarked;
