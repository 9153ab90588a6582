package childrens.improvement.plan.figure;

import org.jspecify.annotations.Nullable;

/**
 * A computed rating with its reason.
 *
 * @param because the rule as it was applied, in a sentence
 * @param decidedBy id of the row, objective or priority below whose rating decided; null at a measure
 */
public record Rated(Rating rating, String because, @Nullable String decidedBy) {}
