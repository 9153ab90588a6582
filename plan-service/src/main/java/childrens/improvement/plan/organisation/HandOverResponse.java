package childrens.improvement.plan.organisation;

import java.util.List;

/**
 * What a hand-over moved.
 *
 * @param from the post that led
 * @param to the post that leads now; the same where only its holder is another
 * @param actions ids of the open actions that were moved; alerts of them follow
 * @param measures codes of the measures whose lead it is now
 */
record HandOverResponse(String from, String to, List<String> actions, List<String> measures) {}
