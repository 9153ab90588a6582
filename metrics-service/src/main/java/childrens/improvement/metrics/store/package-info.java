/**
 * What is kept in PostgreSQL: the events as they were received, and what was known of the obligations derived from
 * them, version by version. Facts are stored; everything else here can be thrown away and derived again.
 */
@NullMarked
package childrens.improvement.metrics.store;

import org.jspecify.annotations.NullMarked;
