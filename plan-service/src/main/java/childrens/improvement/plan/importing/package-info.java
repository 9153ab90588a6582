/**
 * The one way in: a document is read against its schema, checked, and stored whole or not at all.
 *
 * <p>What the service brings with it at its start and what somebody sends later go the same way. Every fault is
 * listed, each with a JSON pointer; the schemas are those of {@code contracts/import}. An import runs in one
 * transaction, one at a time in all instances, and the same content again changes nothing.
 */
@NullMarked
package childrens.improvement.plan.importing;

import org.jspecify.annotations.NullMarked;
