package childrens.improvement.plan.inspection;

import childrens.improvement.foundation.paging.ListOrder;
import childrens.improvement.plan.finding.Finding;
import childrens.improvement.plan.finding.Findings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which findings a list shows, and in what order.
 *
 * @param objectives those of the area that is asked for; null for all, and for what belongs to none
 * @param sort as it is asked for; null for rule after rule
 */
record FindingQuery(
        @Nullable String rule,
        @Nullable String objective,
        @Nullable Set<String> objectives,
        @Nullable String sort) {

    private static final Map<String, Comparator<Finding>> ORDERS = Map.of(
            "rule",
            Comparator.comparingInt(finding -> Findings.rules().indexOf(finding.rule())),
            "objective",
            Comparator.comparing(Finding::objective, Comparator.nullsLast(Comparator.naturalOrder())),
            "where",
            Comparator.comparing(Finding::where),
            "line",
            Comparator.comparing(Finding::line, Comparator.nullsLast(Comparator.naturalOrder())));

    /** Those that it takes; what stands in the same place stays in the order of the rules. */
    List<Finding> of(List<Finding> all) {
        return all.stream()
                .filter(finding -> rule == null || finding.rule().equals(rule))
                .filter(finding -> objective == null || objective.equals(finding.objective()))
                .filter(finding ->
                        objectives == null || finding.objective() != null && objectives.contains(finding.objective()))
                .sorted(ListOrder.of(sort, "rule", ORDERS))
                .toList();
    }
}
