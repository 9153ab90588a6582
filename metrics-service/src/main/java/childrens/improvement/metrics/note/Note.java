package childrens.improvement.metrics.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a manager says of a row.
 *
 * @param id unique
 * @param obligation the row
 * @param reason why it is late or will be, one of {@link NoteRequest#REASONS}
 * @param plannedFor the London day for which it is planned, or null
 * @param doneOn the London day on which it was done, where only the record of it is missing, or null
 * @param text more, or null
 * @param by the post of who wrote it
 * @param at when it was written
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Note(
        long id,
        UUID obligation,
        String reason,
        @Nullable LocalDate plannedFor,
        @Nullable LocalDate doneOn,
        @Nullable String text,
        String by,
        OffsetDateTime at) {}
