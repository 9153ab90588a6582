package childrens.improvement.plan.document;

import org.jspecify.annotations.Nullable;

/**
 * Words of the source.
 *
 * @param line the line that they stand on
 */
public record Passage(String text, @Nullable Integer line) {}
