package childrens.improvement.metrics.breach;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last note that a manager wrote on a duty, as far as it is told.
 *
 * @param at when it was written
 * @param plannedFor the London day for which it is planned, or null
 * @param post in whose name
 */
record StandingNote(Instant at, @Nullable LocalDate plannedFor, String post) {}
