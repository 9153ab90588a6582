/**
 * Tests of the built system as its users have it: started with {@code deploy/local/run}, spoken to over HTTP, Kafka and
 * mail. No class of a service is used here.
 *
 * <p>The classes share at most two systems, in the order of {@link org.junit.jupiter.api.Order}: one that stands at a
 * morning in June 2021, then one at the evening of the demonstration. Within a system each test keeps to a team of its
 * own, so that it need not care what the others left behind.
 */
@NullMarked
package childrens.improvement.endtoend;

import org.jspecify.annotations.NullMarked;
