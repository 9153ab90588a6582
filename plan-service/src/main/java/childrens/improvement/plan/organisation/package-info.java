/**
 * The organisation: areas, teams, posts and their holders, kept with the days on which each was so, and told to the
 * other services.
 *
 * <p>An import never deletes and never rewrites what was: a change counts from the London day of the import, by the
 * service clock. Everything that differs from what was last published goes to the topic {@code organisation}, keyed by
 * the id of the thing.
 */
@NullMarked
package childrens.improvement.plan.organisation;

import org.jspecify.annotations.NullMarked;
