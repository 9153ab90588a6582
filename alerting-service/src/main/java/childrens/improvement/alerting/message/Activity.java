package childrens.improvement.alerting.message;

import java.time.LocalDate;

/**
 * Something that has to be done at least so often, in counts of the whole council.
 *
 * @param isAhead whether its time is not over
 * @param done how many are done in time
 * @param open how many are not
 * @param lastDay the last day in time
 */
public record Activity(String measure, boolean isAhead, int done, int open, LocalDate lastDay) {}
