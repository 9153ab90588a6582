package childrens.improvement.plan.action.rule;

/**
 * Something worth putting right, said with the answer; it never keeps anybody from keeping the action.
 *
 * @param rule a short name
 * @param text what is the matter, as a sentence
 */
public record Warning(String rule, String text) {}
