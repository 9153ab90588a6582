package childrens.improvement.plan.action.rule;

import childrens.improvement.plan.document.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What contradicts itself in an action that somebody wants to keep. */
public final class ActionCheck {

    private ActionCheck() {}

    /** Everything that is wrong; each fault names the member. */
    public static List<Fault> faults(ActionTerms action, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        LocalDate rearrangedTo = action.rearrangedTo();
        LocalDate dueOn = action.dueOn();
        LocalDate completedOn = action.completedOn();
        if (action.status() == Status.RE_ARRANGED && rearrangedTo == null) {
            faults.add(new Fault("/rearrangedTo", "is needed where the status is re-arranged: the new last day"));
        }
        if (rearrangedTo != null && dueOn != null && rearrangedTo.isBefore(dueOn)) {
            faults.add(new Fault("/rearrangedTo", "must not be before due, " + dueOn));
        }
        if (completedOn != null && action.status() != Status.COMPLETE) {
            faults.add(new Fault("/completedOn", "goes with the status complete"));
        }
        if (completedOn != null && completedOn.isAfter(today)) {
            faults.add(new Fault("/completedOn", "must not be after today, " + today));
        }
        if (action.note() && action.status() != null) {
            faults.add(new Fault("/status", "a note has none: it is not something to be done"));
        }
        return faults;
    }
}
