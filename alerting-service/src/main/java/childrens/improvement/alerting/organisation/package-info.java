/**
 * This service's own copy of the organisation and of who leads which measure, kept from Kafka, so that it works while the
 * plan service is down.
 *
 * <p>Each message carries the whole dated state of one area, team, post or holder; the one that was said last counts,
 * whatever the order in which they arrive.
 */
@NullMarked
package childrens.improvement.alerting.organisation;

import org.jspecify.annotations.NullMarked;
