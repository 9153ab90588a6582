package childrens.improvement.plan.summary;

import childrens.improvement.plan.finding.EditedNumber;
import childrens.improvement.plan.summary.draft.Draft;
import childrens.improvement.plan.summary.draft.Sentence;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The executive summary of a quarter.
 *
 * @param state {@code draft}, {@code edited} or {@code approved}
 * @param draft as the figures give it now
 * @param edited as a person made it; null until somebody has
 * @param awayFromReadings numbers of the edited one that no reading of their sentence has
 */
record SummaryResponse(
        String year,
        String quarter,
        String state,
        int version,
        Draft draft,
        @Nullable Edited edited,
        List<EditedNumber> awayFromReadings) {

    /**
     * @param by post that edited it
     * @param approvedBy post that approved it; null until one has
     */
    record Edited(
            List<Sentence> goingWell,
            List<Sentence> worriedAbout,
            String by,
            OffsetDateTime at,
            @Nullable String approvedBy,
            @Nullable OffsetDateTime approvedAt) {}
}
