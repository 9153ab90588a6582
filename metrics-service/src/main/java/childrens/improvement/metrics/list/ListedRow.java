package childrens.improvement.metrics.list;

import childrens.improvement.metrics.note.Note;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is shown: a row as the contract shows it where something is owed, else the child alone.
 *
 * @param id of the row, or null
 * @param measure of the row, or null
 * @param title the measure's title, or null
 * @param subject pseudonym of the child, or null where the caller may not see who it is
 * @param reference the council's own number of the child, or null
 * @param link to the record in the case system, or null
 * @param team the team that owes it, or null
 * @param heldBy the team that holds the child's case now, or null
 * @param worker who holds it, or null
 * @param startedAt when its clock started, or null
 * @param dueBefore the first moment that is too late, or null
 * @param metAt when it was done, or null
 * @param outcome of the row, or null
 * @param lastSeenOn the last London day on which the child was seen on a visit, or null
 * @param daysSinceLastSeen whole days since then, or null
 * @param note the latest note, or null
 * @param plannedFor the London day for which the latest note plans it, or null
 * @param query the state of the latest query, or null
 * @param restricted whether only named posts may see who the child is
 * @param why what is to be known of it besides, or null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ListedRow(
        @Nullable UUID id,
        @Nullable String measure,
        @Nullable String title,
        @Nullable String subject,
        @Nullable String reference,
        @Nullable String link,
        @Nullable String team,
        @Nullable String heldBy,
        @Nullable String worker,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime dueBefore,
        @Nullable OffsetDateTime metAt,
        @Nullable String outcome,
        @Nullable LocalDate lastSeenOn,
        @Nullable Long daysSinceLastSeen,
        @Nullable Note note,
        @Nullable LocalDate plannedFor,
        @Nullable String query,
        boolean restricted,
        @Nullable String why) {}
