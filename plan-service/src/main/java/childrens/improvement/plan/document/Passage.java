package childrens.improvement.plan.document;

/**
 * Words of the source.
 *
 * @param line the line that they stand on
 */
public record Passage(String text, int line) {}
