/**
 * Counts the printed values again, straight from the lines of the events.
 *
 * <p>Shares no class with metrics-service and none with the stories: it reads the events as any receiver would and
 * applies what each measure counts. Slow and plain on purpose, so that it can be read beside the definitions. The
 * order of the lines does not matter.
 */
@NullMarked
package childrens.improvement.demonstration.recount;

import org.jspecify.annotations.NullMarked;
