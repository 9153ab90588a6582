/** What metrics-service is measured against. */
@NullMarked
package childrens.improvement.benchmark.peer;

import org.jspecify.annotations.NullMarked;
