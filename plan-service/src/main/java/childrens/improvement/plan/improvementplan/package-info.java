/**
 * Improvement plans: imported or written by hand, kept in tables with constraints, given back word for word.
 *
 * <p>A part of a plan has its own version, which is its entity tag; the plan's counts every change of anything in it.
 * Changes go through {@code PartWriter}, one at a time in a plan, and each is kept in the history. An import merges a
 * document with what people have edited. What is archived is hidden and keeps its id. The actions are kept by
 * {@link childrens.improvement.plan.action}. What is read is built from the records of
 * {@link childrens.improvement.plan.document}; entities never leave the package.
 */
@NullMarked
package childrens.improvement.plan.improvementplan;

import org.jspecify.annotations.NullMarked;
