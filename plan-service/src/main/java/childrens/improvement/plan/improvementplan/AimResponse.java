package childrens.improvement.plan.improvementplan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aim by itself.
 *
 * @param priorities numbers of the priorities that serve it, the archived ones too
 */
record AimResponse(
        int number,
        String text,
        List<Integer> priorities,
        String prioritiesText,
        @Nullable Integer line,
        boolean archived) {

    static AimResponse from(AimEntity aim) {
        List<Integer> numbers = aim.priorities.stream()
                .map(priority -> priority.number)
                .sorted()
                .toList();
        return new AimResponse(aim.number, aim.text, numbers, aim.prioritiesText, aim.line, aim.archived);
    }
}
