/**
 * Who read what about a child, when and why. A row is written in the transaction that reads, before the answer leaves;
 * rows are never changed or taken away by the service.
 */
@NullMarked
package childrens.improvement.metrics.audit;

import org.jspecify.annotations.NullMarked;
