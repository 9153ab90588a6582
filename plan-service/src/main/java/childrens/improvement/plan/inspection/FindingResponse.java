package childrens.improvement.plan.inspection;

import childrens.improvement.plan.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding with the title of its rule.
 *
 * @param where id of the row, action, objective or passage
 * @param line where it is printed; null where it never was
 */
record FindingResponse(
        String rule,
        String title,
        String where,
        @Nullable String objective,
        @Nullable Integer line,
        String left,
        String right,
        String suggestion) {

    static FindingResponse from(Finding finding, String title) {
        return new FindingResponse(
                finding.rule(),
                title,
                finding.where(),
                finding.objective(),
                finding.line(),
                finding.left(),
                finding.right(),
                finding.suggestion());
    }
}
