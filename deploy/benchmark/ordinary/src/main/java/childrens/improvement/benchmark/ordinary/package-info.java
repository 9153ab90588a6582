/**
 * What most services would do with the case events: one message, one entity, one transaction. Something to be measured
 * against, nothing more.
 */
@NullMarked
package childrens.improvement.benchmark.ordinary;

import org.jspecify.annotations.NullMarked;
