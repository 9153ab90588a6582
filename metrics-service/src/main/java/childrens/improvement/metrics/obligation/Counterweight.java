package childrens.improvement.metrics.obligation;

import org.jspecify.annotations.Nullable;

/**
 * A figure that is shown beside a measure whose number alone would say too little.
 *
 * @param measure code of the measure that it reads
 * @param variant which reading of it, or null for the adopted one
 * @param title what it says, in words
 */
public record Counterweight(String measure, @Nullable String variant, String title) {}
