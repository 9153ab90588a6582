/**
 * Who asks, and as what. The roles stand at the methods; the reach of a team or an area goes into the query.
 *
 * <p>Claims of the token: {@code sub} (the user), {@code groups} (the role), {@code post}, {@code team} and
 * {@code area}.
 */
@NullMarked
package childrens.improvement.foundation.access;

import org.jspecify.annotations.NullMarked;
