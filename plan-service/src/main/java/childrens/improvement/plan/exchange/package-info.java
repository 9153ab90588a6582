/**
 * The whole plan out of the service and back into it, as one YAML file or one spreadsheet. What comes in may be
 * inconsistent: what cannot be placed is left out and told, with the row or the pointer where it stood.
 */
@NullMarked
package childrens.improvement.plan.exchange;

import org.jspecify.annotations.NullMarked;
