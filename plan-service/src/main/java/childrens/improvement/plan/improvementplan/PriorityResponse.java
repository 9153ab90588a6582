package childrens.improvement.plan.improvementplan;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A priority by itself.
 *
 * @param objectives ids of its objectives that are not archived, in order
 */
record PriorityResponse(int number, String title, @Nullable Integer line, boolean archived, List<String> objectives) {

    static PriorityResponse from(PriorityEntity priority) {
        List<String> ids = priority.objectives.stream()
                .filter(Shown.LIVE::shows)
                .sorted(Comparator.comparingInt(objective -> objective.position))
                .map(objective -> objective.id)
                .toList();
        return new PriorityResponse(priority.number, priority.title, priority.line, priority.archived, ids);
    }
}
