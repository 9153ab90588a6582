/**
 * Who is responsible: from the dated organisation to the post, its holder and the address, at an instant.
 *
 * <p>Pure: imports the JDK, the episode and the ladder's words. A team or a post that the organisation does not know, or a
 * post without a holder, falls back to the performance lead; that it did is part of why. Only where not even that post has
 * an address is there no recipient, and the message waits for the organisation.
 */
@NullMarked
package childrens.improvement.alerting.routing;

import org.jspecify.annotations.NullMarked;
