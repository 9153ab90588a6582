package childrens.improvement.alerting.notification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a manager has said, in a note, why something is late. Its words stay where it was written.
 *
 * @param at when it was written
 * @param plannedFor the London day for which it is planned; null where none is named
 * @param post in whose name; null where that is not known
 */
public record Note(
        Instant at,
        @Nullable LocalDate plannedFor,
        @Nullable String post) {}
