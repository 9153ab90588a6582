package childrens.improvement.plan.improvementplan;

import java.time.LocalDate;

/**
 * A plan in the list of plans.
 *
 * @param updatedTo the quarter up to which it has been brought
 * @param updatedToOn the last day that its figures are about
 */
record PlanListItem(String year, String title, String updatedTo, LocalDate updatedToOn) {

    static PlanListItem from(PlanEntity plan) {
        return new PlanListItem(plan.year, plan.title, plan.updatedToQuarter, plan.updatedToOn);
    }
}
