/** What is owed because of the events, counted the plain way: for the recount and for the peers. */
@NullMarked
package childrens.improvement.benchmark.duty;

import org.jspecify.annotations.NullMarked;
