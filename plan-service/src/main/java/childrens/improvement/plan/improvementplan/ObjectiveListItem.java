package childrens.improvement.plan.improvementplan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective in a list.
 *
 * @param priority number of its priority
 * @param position among the objectives of its priority, from 0
 * @param leads posts that lead its actions or the measures under it
 */
record ObjectiveListItem(
        String id,
        int priority,
        int position,
        String title,
        @Nullable String marker,
        @Nullable String impact,
        @Nullable String area,
        List<String> leads,
        List<String> measures,
        boolean archived) {

    static ObjectiveListItem from(ObjectiveEntity objective, List<String> leads, List<String> measures) {
        return new ObjectiveListItem(
                objective.id,
                objective.priority.number,
                objective.position,
                objective.title,
                objective.marker,
                objective.impact,
                objective.area,
                leads,
                measures,
                objective.archived || objective.priority.archived);
    }
}
