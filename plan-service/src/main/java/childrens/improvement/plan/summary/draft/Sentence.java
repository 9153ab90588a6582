package childrens.improvement.plan.summary.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the summary.
 *
 * @param id list and row, such as {@code goingWell/M001}; null for one that a person wrote
 * @param numbers its numbers, in the order of the words
 */
public record Sentence(@Nullable String id, String text, List<NumberLink> numbers) {}
