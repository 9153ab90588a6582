package childrens.improvement.plan.figure;

import org.jspecify.annotations.Nullable;

/**
 * Direction of travel.
 *
 * @param words the plan's own words for it, and against which period
 * @param signal what a control chart says: {@code IMPROVING}, {@code STABLE}, {@code WORSENING}, {@code TOO_FEW}; null
 *     when metrics-service has not been heard
 * @param asserted the printed mark, where one survived
 * @param assertedText the printed words in a mark's place
 */
public record Travel(
        DirectionOfTravel direction,
        String words,
        @Nullable String signal,
        @Nullable String asserted,
        @Nullable String assertedText) {}
