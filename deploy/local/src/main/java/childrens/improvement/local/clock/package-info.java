/**
 * The service clock of a local system: set before the services start, moved while they run, remembered after.
 *
 * <p>Each service's database holds how far its clock is ahead of the machine's ({@code service_clock}; may be negative,
 * the demonstration stands in 2020) and reads the sum ({@code service_now()}). The launcher makes both before it starts
 * the services, in the words of {@link childrens.improvement.local.clock.ServiceClock}, so that the first event
 * finds the right clock; the services' migrations say the same again and start from Flyway's baseline 0.
 *
 * <p>Moving the clock goes from due moment to due moment. What it relies on in each service's database:
 * the view {@code next_due(due_at)}, one row, null when nothing is to come; the view {@code unsettled(count)}, 0 when all
 * that is due is done and sent; the table {@code consumed_offset(topic, partition, next_offset)}, written in the
 * transaction of the effect. What a database lacks is said and not waited for.
 */
@NullMarked
package childrens.improvement.local.clock;

import org.jspecify.annotations.NullMarked;
