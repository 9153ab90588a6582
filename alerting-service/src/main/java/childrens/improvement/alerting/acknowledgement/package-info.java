/**
 * Who has taken a breach on, with which plan and until when. An acknowledgement is never changed; on the day of its review
 * the breach is open again and what was to be told of it is told.
 */
@NullMarked
package childrens.improvement.alerting.acknowledgement;

import org.jspecify.annotations.NullMarked;
