/**
 * The copy of metrics-service's readings.
 *
 * <p>It is fed from the topic {@code measure-readings} and, when somebody looks, by asking metrics-service with their own
 * token. Figures are answered from the copy only: while metrics-service is away they are as old as they say. The
 * effects of a batch of messages and how far the topic has been read commit in one transaction; what cannot be read is
 * kept, byte for byte.
 */
@NullMarked
package childrens.improvement.plan.reading;

import org.jspecify.annotations.NullMarked;
