/**
 * The compiler for plans: rules that find where a plan says two things, or says nothing that could be checked.
 *
 * <p>Pure: what is known goes in, findings come out, always in the same order. A finding never refuses anything and
 * never puts anything right; a person decides. What each rule is called and why it matters stands in
 * {@code finding/rules.yaml}.
 */
@NullMarked
package childrens.improvement.plan.finding;

import org.jspecify.annotations.NullMarked;
