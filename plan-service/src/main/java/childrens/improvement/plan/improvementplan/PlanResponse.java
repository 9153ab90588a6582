package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Passage;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.Priority;
import childrens.improvement.plan.document.Summary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan, whole or for one area; {@code …Line} is the line of the source that the words stand on.
 *
 * @param posts the posts that stand in the text in place of names
 */
record PlanResponse(
        String year,
        String title,
        @Nullable Integer line,
        Plan.UpdatedTo updatedTo,
        String vision,
        @Nullable Integer visionLine,
        String aim,
        @Nullable Integer aimLine,
        String keyFocus,
        @Nullable Integer keyFocusLine,
        Passage priorityAreasHeading,
        List<Plan.PriorityArea> priorityAreas,
        Passage aimsHeading,
        Passage prioritiesHeading,
        List<Plan.Aim> aims,
        List<Passage> columns,
        List<Priority> priorities,
        Summary summary,
        Plan.DirectionKey directionOfTravelKey,
        List<Plan.PostTitle> posts,
        boolean archived) {

    static PlanResponse from(Plan plan, boolean archived) {
        return new PlanResponse(
                plan.year(),
                plan.title(),
                plan.line(),
                plan.updatedTo(),
                plan.vision().text(),
                plan.vision().line(),
                plan.aim().text(),
                plan.aim().line(),
                plan.keyFocus().text(),
                plan.keyFocus().line(),
                plan.priorityAreasHeading(),
                plan.priorityAreas(),
                plan.aimsHeading(),
                plan.prioritiesHeading(),
                plan.aims(),
                plan.columns(),
                plan.priorities(),
                plan.summary(),
                plan.directionOfTravelKey(),
                plan.posts(),
                archived);
    }
}
