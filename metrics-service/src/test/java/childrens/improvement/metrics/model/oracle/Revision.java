package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A change of a delivered definition: another limit for all that a measure counts, or what it no longer counts.
 *
 * @param measure its code
 * @param from the first day
 * @param policy {@code at-start}, {@code at-due} or {@code all-open}
 * @param limit the new limit, or null where the cohort changes
 * @param leavesOut openers with one of these values are left out, or null where the limit changes
 */
public record Revision(
        String measure, LocalDate from, String policy, Limit limit, Map<String, List<String>> leavesOut) {

    /** Another limit. */
    public static Revision ofLimit(String measure, LocalDate from, String policy, Limit limit) {
        return new Revision(measure, from, policy, limit, null);
    }

    /** Another cohort. */
    public static Revision ofCohort(String measure, LocalDate from, Map<String, List<String>> leavesOut) {
        return new Revision(measure, from, "at-start", null, leavesOut);
    }

    boolean leavesOut(CaseEvent opener) {
        return leavesOut.entrySet().stream()
                .anyMatch(each -> each.getValue().stream().anyMatch(value -> value.equals(opener.text(each.getKey()))));
    }
}
