/**
 * The service clock: the time of the service's own database plus an offset kept there, so that all instances agree.
 *
 * <p>The database has, made by the service's first migration, the table {@code service_clock} with its one row and the
 * function {@code service_now()}. For the domain only: due moments, what was received when. Tokens, logs and leases run
 * on the machine's clock.
 */
@NullMarked
package childrens.improvement.foundation.clock;

import org.jspecify.annotations.NullMarked;
