/**
 * This service's copy of what plan-service owns: the organisation and the adopted targets, every version with the
 * moment at which it became known. It keeps working with the copy while plan-service is down.
 */
@NullMarked
package childrens.improvement.metrics.organisation;

import org.jspecify.annotations.NullMarked;
