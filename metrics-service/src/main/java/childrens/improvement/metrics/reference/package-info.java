/**
 * The council's own number for each pseudonym, so that a row can be found in the case system.
 *
 * <p>The numbers come over HTTP only, are encrypted before they are stored, and are given to callers with child-level
 * access and to nobody else. They are a feed, not a document: there is no version to match, and a number that comes
 * again replaces the one before.
 */
@NullMarked
package childrens.improvement.metrics.reference;

import org.jspecify.annotations.NullMarked;
