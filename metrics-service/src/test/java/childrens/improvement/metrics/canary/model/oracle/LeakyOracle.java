package childrens.improvement.metrics.canary.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.Standing;
import java.util.List;

/** Breaks a rule: a recount that asks the service which events stand. */
public final class LeakyOracle {

    private LeakyOracle() {}

    public static int standing(List<CaseEvent> events) {
        return Standing.of(events).size();
    }
}
