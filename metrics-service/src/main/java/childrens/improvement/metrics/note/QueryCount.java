package childrens.improvement.metrics.note;

/**
 * How many queries there are with a reason, by what has become of them.
 *
 * @param reason one of the reasons of a query
 * @param measure code of the measure of the row that they are about
 * @param open not answered yet
 * @param corrected the record was wrong
 * @param stands the record is right
 */
public record QueryCount(String reason, String measure, int open, int corrected, int stands) {}
