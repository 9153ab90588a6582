/**
 * The definitions of the measures and England's bank holidays: read once from data at the start, and shown over HTTP.
 */
@NullMarked
package childrens.improvement.metrics.definition;

import org.jspecify.annotations.NullMarked;
