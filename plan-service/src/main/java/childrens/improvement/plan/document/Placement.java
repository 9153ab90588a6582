package childrens.improvement.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it stands under one objective; a measure that is printed again has a placement for each.
 *
 * @param row the row's own number, {@code M001} to {@code M108}
 * @param measure the number of the measure's first row
 * @param origin the column that it was found in
 * @param timescalePrinted the words for the time allowed, if the plan has any
 * @param timescaleProposed words that announce another
 */
public record Placement(
        String row,
        String measure,
        String origin,
        String wording,
        @Nullable Integer line,
        @Nullable Wording timescalePrinted,
        List<Wording> timescaleProposed,
        List<PlacementTarget> targets,
        List<PrintedValue> printed) {

    /** A phrase of the source with its line. */
    public record Wording(String wording, @Nullable Integer line) {}
}
