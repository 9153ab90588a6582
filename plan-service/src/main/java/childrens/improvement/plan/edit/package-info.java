/** What all changes over HTTP have in common: a body that is read with care, a version to match, and a reason. */
@NullMarked
package childrens.improvement.plan.edit;

import org.jspecify.annotations.NullMarked;
