/**
 * Improvement plans: imported whole, kept in tables with constraints, given back word for word.
 *
 * <p>A plan's content is replaced only by an import whose content differs from the last import of its year; each such
 * import counts the plan's version up, which is its entity tag. The actions are kept by
 * {@link childrens.improvement.plan.action}. What is read is built from the records of
 * {@link childrens.improvement.plan.document}; entities never leave the package.
 */
@NullMarked
package childrens.improvement.plan.improvementplan;

import org.jspecify.annotations.NullMarked;
