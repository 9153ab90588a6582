package childrens.improvement.plan.action;

import childrens.improvement.plan.action.rule.Warning;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action by itself: what is kept of it, and what follows from that today.
 *
 * @param lastDay the day by which it is to be done, as re-arranged
 * @param overdue whether that day is over and the action is still to do
 * @param dueSoon whether it is at most five working days away
 * @param warnings what is worth putting right
 */
record ActionResponse(
        @JsonUnwrapped ActionState action,
        @Nullable LocalDate lastDay,
        boolean overdue,
        boolean dueSoon,
        List<Warning> warnings) {}
