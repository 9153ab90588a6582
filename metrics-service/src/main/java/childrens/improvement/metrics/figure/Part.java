package childrens.improvement.metrics.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One part of a figure, such as a grade.
 *
 * @param name its name
 * @param count how many, or how much where rows have an amount
 * @param percent of all parts together, rounded half up to one decimal by itself, so that the parts need not add up to
 *     100; null of nothing
 */
public record Part(String name, BigDecimal count, @Nullable BigDecimal percent) {}
