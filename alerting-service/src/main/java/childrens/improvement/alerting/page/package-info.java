/**
 * The pages for people: what is overdue, who was told of it and who has taken it on, behind sign-in; and the page to which
 * the link in a message leads, which needs none. They work without scripts and print on paper. Reading a page changes
 * nothing.
 */
@NullMarked
package childrens.improvement.alerting.page;

import org.jspecify.annotations.NullMarked;
