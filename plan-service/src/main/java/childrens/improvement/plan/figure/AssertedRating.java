package childrens.improvement.plan.figure;

import java.time.LocalDate;

/**
 * A rating that a person has set beside the computed one.
 *
 * @param by the post that set it
 * @param expires the first day on which it no longer holds
 */
public record AssertedRating(Rating rating, String reason, String by, LocalDate expires) {}
