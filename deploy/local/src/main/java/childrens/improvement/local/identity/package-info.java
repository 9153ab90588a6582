/**
 * An OpenID Connect provider as a child process, with the users of the local system.
 *
 * <p>It signs real tokens that the services check as they would check any provider's; what it does not do is to
 * doubt anybody: a user's password is the user's name. The key is kept with the data, so that a token outlives a
 * restart. Issuer {@code /improvement}; tokens last eight hours.
 */
@NullMarked
package childrens.improvement.local.identity;

import org.jspecify.annotations.NullMarked;
