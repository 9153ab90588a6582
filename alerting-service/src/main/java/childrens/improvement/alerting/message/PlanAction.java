package childrens.improvement.alerting.message;

import java.time.LocalDate;

/**
 * An action of the plan, as far as a message may know it.
 *
 * @param id the action's id in the plan
 * @param lastDay the day by which it is to be done
 * @param overdue whether that day is over
 */
public record PlanAction(String id, LocalDate lastDay, boolean overdue) {}
