package childrens.improvement.plan.action.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of an action.
 *
 * @param note whether it is a note among the actions, which nobody has to do
 * @param lead id of the post that leads it
 * @param dueOn the last day as first agreed
 * @param status null where nobody has claimed anything
 * @param rearrangedTo the last day as agreed since
 * @param completedOn the day on which it was done
 * @param evidence what shows that it was done
 * @param carriedOn whether another action goes on with it
 * @param timesCarried how often it has been carried from quarter to quarter
 * @param archived whether it is hidden
 */
public record ActionTerms(
        boolean note,
        @Nullable String lead,
        @Nullable LocalDate dueOn,
        @Nullable Status status,
        @Nullable LocalDate rearrangedTo,
        @Nullable LocalDate completedOn,
        @Nullable String evidence,
        boolean carriedOn,
        int timesCarried,
        boolean archived) {

    /** How many working days before its last day an action is due soon. */
    public static final int SOON = 5;

    /** The last day: as re-arranged, else as first agreed. */
    public @Nullable LocalDate due() {
        return rearrangedTo == null ? dueOn : rearrangedTo;
    }

    /** Whether somebody still has to do it. */
    public boolean isToDo() {
        boolean ended = status == Status.COMPLETE || status == Status.CANCELLED;
        return !note && !archived && !carriedOn && !ended;
    }

    /** Whether its last day is over and it is still to do. */
    public boolean isOverdue(LocalDate today) {
        LocalDate due = due();
        return isToDo() && due != null && due.isBefore(today);
    }

    /** Whether it is to do, its last day is not over, and is at most five working days away. */
    public boolean isDueSoon(LocalDate today, WorkingDays days) {
        LocalDate due = due();
        return isToDo() && due != null && !due.isBefore(today) && !today.isBefore(days.before(due, SOON));
    }
}
