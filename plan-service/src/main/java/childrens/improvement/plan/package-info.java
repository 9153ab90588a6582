/**
 * plan-service: the improvement plan, the organisation and the targets, and what is packaged of each.
 *
 * <p>Arrows between the packages: {@code improvementplan} uses {@code action}, {@code target} and
 * {@code organisation}; {@code target} uses {@code organisation}; {@code quarter} uses them and {@code reading}, and the
 * pure {@code rating} and {@code figure}; all use {@code importing}, {@code publication} and
 * the pure {@code document} and {@code dated}. None goes back.
 */
@NullMarked
package childrens.improvement.plan;

import org.jspecify.annotations.NullMarked;
