/**
 * What becomes of a plan that people have edited when its document is imported again: three sides, part by part.
 *
 * <p>Pure: the JDK and JSpecify, nothing else. The base is the document that was imported last, so that only what the
 * new document changes counts as its change.
 */
@NullMarked
package childrens.improvement.plan.merging;

import org.jspecify.annotations.NullMarked;
