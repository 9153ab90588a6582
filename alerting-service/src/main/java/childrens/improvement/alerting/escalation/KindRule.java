package childrens.improvement.alerting.escalation;

import childrens.improvement.alerting.escalation.Due.Letter;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of an episode that is no measure's: a feed, an action, a vacant post.
 *
 * @param to whom it is meant for, at once in working time
 * @param letter with which others it goes
 * @param closing with which others it goes that it is over; null where that is not told
 */
public record KindRule(Audience to, Letter letter, @Nullable Letter closing) {}
