/**
 * How each person wants to be told, within policy: by which channels first, and which lists' messages not at all. What is
 * owed to a child, and what was escalated, cannot be switched off.
 */
@NullMarked
package childrens.improvement.alerting.preference;

import org.jspecify.annotations.NullMarked;
