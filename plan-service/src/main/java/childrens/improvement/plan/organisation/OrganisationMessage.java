package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Dated;
import java.util.List;

/**
 * The whole dated state of one thing, as others are told it.
 *
 * @param kind {@code area}, {@code team}, {@code post} or {@code holder}
 * @param versions oldest first
 */
record OrganisationMessage(String kind, String id, List<? extends Dated<?>> versions) {}
