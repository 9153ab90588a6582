/** What the four commands have in common: how they speak to a terminal, and how they fail. */
@NullMarked
package childrens.improvement.local.console;

import org.jspecify.annotations.NullMarked;
