package childrens.improvement.plan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the plan's priorities with its objectives. */
public record Priority(int number, String title, @Nullable Integer line, List<Objective> objectives) {

    /** The same priority with no other objectives than the area's. */
    Priority forArea(String area) {
        List<Objective> kept = objectives.stream()
                .filter(objective -> area.equals(objective.area()))
                .toList();
        return new Priority(number, title, line, kept);
    }
}
