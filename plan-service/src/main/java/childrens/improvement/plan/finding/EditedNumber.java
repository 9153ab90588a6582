package childrens.improvement.plan.finding;

/**
 * A number of the executive summary that a person changed away from its reading.
 *
 * @param sentence where, such as {@code summary/goingWell/0}
 * @param written the words as they are now
 * @param measure the measure that the number was linked to
 * @param expected the number as the reading has it
 */
public record EditedNumber(String sentence, String written, String measure, String expected) {}
