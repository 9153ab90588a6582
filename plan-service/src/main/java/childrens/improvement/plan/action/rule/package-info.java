/**
 * The rules of actions: when one is due, overdue or done, what may become of it, and what is worth saying about it.
 *
 * <p>Pure: the JDK and JSpecify, nothing else. Days are London days; today is always an argument. Which days are bank
 * holidays comes from outside.
 */
@NullMarked
package childrens.improvement.plan.action.rule;

import org.jspecify.annotations.NullMarked;
