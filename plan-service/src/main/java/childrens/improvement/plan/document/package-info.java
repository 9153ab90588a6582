/**
 * The improvement plan as it is written down: what an import brings, what is kept and what is given back.
 *
 * <p>Pure: the JDK and JSpecify, nothing else. The words are the source's own, each with the line that it stands on;
 * nothing is put right on the way. Numbers are decimals with the precision that they were printed with. Periods are
 * half-open London days. The shape is fixed by {@code contracts/import/plan.v1.schema.json};
 * {@link childrens.improvement.plan.document.PlanCheck} finds what a schema cannot.
 */
@NullMarked
package childrens.improvement.plan.document;

import org.jspecify.annotations.NullMarked;
