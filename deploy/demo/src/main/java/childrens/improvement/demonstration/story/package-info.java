/**
 * What happens in the invented council: who becomes known, what is then owed, what is done in time, late or never.
 *
 * <p>Each class tells one kind of work and draws from a stream of chance of its own, so that a change in one story
 * leaves the others as they are. How often something is in time is steered towards the printed values while the story
 * is told; whether it came out is for the recount to say. Nothing is random but through {@code Draw}, and nothing asks
 * for the time.
 */
@NullMarked
package childrens.improvement.demonstration.story;

import org.jspecify.annotations.NullMarked;
