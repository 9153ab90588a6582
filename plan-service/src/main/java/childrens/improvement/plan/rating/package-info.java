/**
 * The published rules: how a reading is rated, how ratings are rolled up, and which way a figure travels. Pure.
 *
 * <p>The meaning is contract 4's, and so metrics-service's: a share is compared as whole numbers, never as a rounded
 * percentage; a tolerance is percentage points of a share, and that many per cent of the bound of a number.
 */
@NullMarked
package childrens.improvement.plan.rating;

import org.jspecify.annotations.NullMarked;
