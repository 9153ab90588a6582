/**
 * The ladder: who is told of what, and when.
 *
 * <p>Pure: imports the JDK, Jollyday for England's bank holidays, and the episode. The ladder itself is data
 * ({@code ladder/ladder.yaml}), read at the edge. Nobody but a rota post is written to outside working time, at a weekend
 * or on a bank holiday. Nothing here depends on the state of a percentage when it decides about a child. Time is an
 * argument everywhere, and chance is: a back-off comes from a seed.
 */
@NullMarked
package childrens.improvement.alerting.escalation;

import org.jspecify.annotations.NullMarked;
