package childrens.improvement.metrics.due;

import java.time.OffsetDateTime;

/**
 * What of one measure has to be done in the span.
 *
 * @param measure code of the measure
 * @param done how many are done in time
 * @param open how many are not
 * @param dueBefore the first moment that is too late for the last of them
 */
public record DueCount(String measure, int done, int open, OffsetDateTime dueBefore) {}
