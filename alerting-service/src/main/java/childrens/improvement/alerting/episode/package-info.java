/**
 * An episode: one overdue obligation, or one measure off its target in one scope and period, from opening to closing.
 *
 * <p>Pure: imports the JDK and nothing else. An episode is a fold of openings and closings that takes each in any order
 * and any number of times: the latest opening and the latest closing count, and the episode is closed when its closing is
 * not before its opening. So a closing that arrives before its opening ends as one closed episode, and a repeat changes
 * nothing. The severity is no part of what an episode is.
 */
@NullMarked
package childrens.improvement.alerting.episode;

import org.jspecify.annotations.NullMarked;
