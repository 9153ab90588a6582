/**
 * What has to be done in a span of time: of the measures that are asked for, how many are done and how many are not.
 *
 * <p>Counts of the whole council and nothing else: no team, no child, no worker. So that whoever leads a measure can be
 * told before the time is over, which a reading of the measure does not say.
 */
@NullMarked
package childrens.improvement.metrics.due;

import org.jspecify.annotations.NullMarked;
