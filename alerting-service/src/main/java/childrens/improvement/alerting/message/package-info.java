/**
 * What a message says: plain text, in the words that the people who read it use.
 *
 * <p>Pure: imports the JDK, the episode and the ladder's words. A message about children holds a count, a team and a link
 * and nothing else about them; it says "overdue" and "not done in time", never that anything may be missed. What is late
 * is what the council owes, never the child. The names of things are data ({@code message/words.yaml}).
 */
@NullMarked
package childrens.improvement.alerting.message;

import org.jspecify.annotations.NullMarked;
