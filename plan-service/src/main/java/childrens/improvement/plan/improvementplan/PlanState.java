package childrens.improvement.plan.improvementplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a plan itself, without its parts.
 *
 * @param updatedTo the quarter up to which it has been brought
 * @param updatedToOn the last day that its figures are about
 */
record PlanState(
        String year,
        String title,
        @Nullable Integer line,
        String updatedTo,
        LocalDate updatedToOn,
        String vision,
        String aim,
        String keyFocus,
        boolean archived) {

    static PlanState from(PlanEntity plan) {
        Passages words =
                Passages.from(plan.passages.stream().map(PassageEntity::placed).toList());
        return new PlanState(
                plan.year,
                plan.title,
                plan.line,
                plan.updatedToQuarter,
                plan.updatedToOn,
                words.the(Place.VISION).text(),
                words.the(Place.AIM).text(),
                words.the(Place.KEY_FOCUS).text(),
                plan.archived);
    }
}
