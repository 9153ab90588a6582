package childrens.improvement.plan.finding;

import org.jspecify.annotations.Nullable;

/**
 * Something in a plan that a person ought to look at.
 *
 * @param rule id of the rule that found it
 * @param where id of the row, action, objective or passage
 * @param left the one side, in the plan's own words or numbers
 * @param right the other side
 * @param suggestion what could be done, in a sentence
 * @param objective id of the objective that it belongs to; null where it belongs to the plan as a whole
 * @param line where it is printed; null where it never was
 */
public record Finding(
        String rule,
        String where,
        String left,
        String right,
        String suggestion,
        @Nullable String objective,
        @Nullable Integer line) {}
