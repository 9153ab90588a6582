package childrens.improvement.plan.inspection;

/**
 * What a rule is for.
 *
 * @param id as findings name it
 * @param why why it matters
 */
public record FindingRule(String id, String title, String why) {}
