/**
 * Episodes as they are kept and read.
 *
 * <p>An obligation's episode is child-level: it is read only within the caller's reach, which stands in the query, and
 * each such read is recorded in its transaction. What is out of reach is left out of lists and counted, and is not there
 * when asked for alone. What concerns a child who has died is not listed. A measure's episode is an aggregate.
 */
@NullMarked
package childrens.improvement.alerting.breach;

import org.jspecify.annotations.NullMarked;
