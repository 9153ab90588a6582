/**
 * Values that nobody can count from events: a person enters them, with where they come from. A second one for the same
 * window and scope replaces the first and says why; both stay readable, and a reading as it was known earlier still
 * shows the first.
 */
@NullMarked
package childrens.improvement.metrics.entered;

import org.jspecify.annotations.NullMarked;
