/**
 * The signed links in messages: whoever holds one may acknowledge, once and for a time, what that message told, in the name of
 * the post that it was sent to. Signatures and their end run on the machine's clock.
 */
@NullMarked
package childrens.improvement.alerting.link;

import org.jspecify.annotations.NullMarked;
