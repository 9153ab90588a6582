package childrens.improvement.plan.merging;

/**
 * Names a part of a plan.
 *
 * @param kind as the history calls it
 * @param id unique in its kind and plan
 */
public record PartKey(String kind, String id) {}
