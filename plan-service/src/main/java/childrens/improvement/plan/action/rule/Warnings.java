package childrens.improvement.plan.action.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is worth putting right in an action. Notes need nothing. */
public final class Warnings {

    /** The most actions that the plan's own heading asks for, to an objective and a quarter (source line 94). */
    public static final int MOST = 3;

    private static final int OFTEN = 3;

    private Warnings() {}

    /**
     * The warnings, in a fixed order.
     *
     * @param beside how many actions the objective has in the quarter, this one included
     * @param quarter the quarter, if one
     * @param leadVacant whether nobody holds the post that leads
     */
    public static List<Warning> of(ActionTerms action, int beside, @Nullable String quarter, boolean leadVacant) {
        List<Warning> warnings = new ArrayList<>();
        if (action.note()) {
            return warnings;
        }
        if (action.lead() == null) {
            warnings.add(new Warning("no-lead", "No single post leads this action."));
        } else if (leadVacant) {
            warnings.add(new Warning("lead-vacant", "Nobody holds the post that leads this action."));
        }
        if (action.due() == null) {
            warnings.add(new Warning("no-due", "There is no day by which it is to be done."));
        }
        if (beside > MOST && quarter != null) {
            warnings.add(new Warning(
                    "more-than-three",
                    "The objective has " + beside + " actions in " + quarter + "; the plan asks for at most " + MOST
                            + "."));
        }
        if (action.status() == Status.COMPLETE && action.evidence() == null) {
            warnings.add(new Warning("complete-without-evidence", "Nothing is kept that shows that it was done."));
        }
        if (action.timesCarried() >= OFTEN) {
            warnings.add(new Warning(
                    "carried-often",
                    "It has been carried from quarter to quarter " + action.timesCarried() + " times."));
        }
        return warnings;
    }
}
