package childrens.improvement.demonstration.story;

import java.util.List;

/**
 * The stays of all children that the case system knows, by kind.
 *
 * @param protection with a child protection plan
 * @param brief the same, for some days only
 * @param inNeed with a plan for children in need
 * @param care looked after
 * @param breaks away for nights at a time
 */
record Households(List<Stay> protection, List<Stay> brief, List<Stay> inNeed, List<Stay> care, List<Stay> breaks) {}
