package childrens.improvement.plan.action.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says why an action that others were told of is nothing to be told any more, in the words of the topic. */
public final class Settled {

    private Settled() {}

    /**
     * The reason.
     *
     * @param action as it is now; null when it is no longer there
     * @param told the last day that others were told
     * @param today the day on which it became known
     */
    public static String because(@Nullable ActionTerms action, LocalDate told, LocalDate today) {
        if (action == null || action.status() != Status.COMPLETE) {
            return "ceased";
        }
        LocalDate done = action.completedOn() == null ? today : action.completedOn();
        if (done.isAfter(told)) {
            return "met-late";
        }
        return today.isAfter(told) ? "recorded-late" : "ceased";
    }
}
