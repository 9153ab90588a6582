package childrens.improvement.plan.difference;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of the carrying of an action.
 *
 * @param action its id
 * @param from id of the action that it goes on with, which may be of another year, or of a plan that is not here
 * @param times how often it had been carried, as counted when it was
 */
public record CarriedLink(String action, @Nullable String from, int times) {}
