/**
 * What has to be done at least so often, by the council, its areas, its teams or its workers: whoever leads the measure is
 * told some working days before the time for it is over, and once after.
 *
 * <p>metrics-service announces none of it, as nothing of it can be late and still be made good. On each working morning it
 * is asked what is due, in counts of the whole council: no team, no worker, no child is in what it answers.
 */
@NullMarked
package childrens.improvement.alerting.activity;

import org.jspecify.annotations.NullMarked;
