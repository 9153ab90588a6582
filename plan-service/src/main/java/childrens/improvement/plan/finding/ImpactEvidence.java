package childrens.improvement.plan.finding;

import java.time.LocalDate;

/**
 * That there is dated evidence of impact for an objective.
 *
 * @param words where it comes from and what it found
 */
public record ImpactEvidence(String objective, LocalDate on, String words) {}
