package childrens.improvement.metrics.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A manager has written a note on a duty that is announced. Neither the reason nor the words are told.
 *
 * @param about the obligation's opaque id
 * @param kind {@code obligation}
 * @param measure code of the measure
 * @param team the team to which it was announced, or null
 * @param round of which announcement
 * @param plannedFor the London day for which it is planned now, or null
 * @param at when the note was written
 * @param post in whose name; absent where it is not known
 */
record NotedMessage(
        UUID about,
        String kind,
        String measure,
        @Nullable String team,
        int round,
        @Nullable LocalDate plannedFor,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String post) {}
