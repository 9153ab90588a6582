package childrens.improvement.plan.organisation;

import java.util.ArrayList;
import java.util.List;

/**
 * That one post takes over from another what it leads. Whoever keeps something with a lead moves it, in the same
 * transaction, and says what.
 */
public final class HandOver {

    private final String from;
    private final String to;
    private final String reason;
    private final List<String> actions = new ArrayList<>();
    private final List<String> measures = new ArrayList<>();

    HandOver(String from, String to, String reason) {
        this.from = from;
        this.to = to;
        this.reason = reason;
    }

    /** Id of the post that led. */
    public String from() {
        return from;
    }

    /** Id of the post that leads from now on. */
    public String to() {
        return to;
    }

    /** Why. */
    public String reason() {
        return reason;
    }

    /** Says that an action was moved. */
    public void movedAction(String id) {
        actions.add(id);
    }

    /** Says that a measure was moved. */
    public void movedMeasure(String code) {
        measures.add(code);
    }

    List<String> actions() {
        return List.copyOf(actions);
    }

    List<String> measures() {
        return List.copyOf(measures);
    }
}
