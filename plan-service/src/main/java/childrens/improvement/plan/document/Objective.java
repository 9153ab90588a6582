package childrens.improvement.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective: what is wanted, why it matters to children, how it will be known, how it went, what is to be done.
 *
 * @param id unique over all years
 * @param marker a word printed before the title, such as {@code NEW}
 * @param impact the impact on children
 * @param area id of the service area whose objective it is; null where several share it
 * @param progress the end-of-quarter texts
 * @param placements the measures by which it will be known
 */
public record Objective(
        String id,
        String title,
        @Nullable Integer line,
        @Nullable String marker,
        @Nullable String impact,
        @Nullable Integer impactLine,
        @Nullable String area,
        List<Progress> progress,
        Direction direction,
        List<Placement> placements,
        List<Action> actions) {

    /**
     * @param quarter such as {@code 2020-21-Q2}
     */
    public record Progress(
            String quarter, String text, @Nullable Integer line) {}

    /**
     * The direction of travel as somebody asserted it, not as it is computed.
     *
     * @param asserted the printed sign, where one survived
     * @param text words in the sign's place
     */
    public record Direction(
            @Nullable String asserted,
            @Nullable String text,
            @Nullable Integer line) {}
}
