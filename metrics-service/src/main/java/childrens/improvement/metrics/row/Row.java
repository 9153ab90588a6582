package childrens.improvement.metrics.row;

import childrens.improvement.metrics.note.Note;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One obligation as the contract shows it.
 *
 * @param id opaque; survives corrections of the events behind it
 * @param measure its measure
 * @param subject pseudonym of the child, or null where the caller may not see who it is
 * @param reference the council's own number of the child, or null
 * @param link to the record in the case system, or null
 * @param group pseudonym of the household, or null
 * @param team the team that it belongs to; in a worklist the one that owes it now
 * @param heldBy the team that holds the child's case now, or null
 * @param worker who held it, or null
 * @param startedAt when its clock started
 * @param dueBefore the first moment that is too late; null of what happened or was so, which falls due never
 * @param metAt when it was done, or null
 * @param decidedAt when its outcome became certain, or null while it is pending
 * @param outcome {@code met}, {@code missed}, {@code pending} or {@code exempt}
 * @param reason why it is not counted, or null
 * @param lastSeenOn the last London day on which the child was seen on a visit, or null
 * @param note the latest note, or null
 * @param query the state of the latest query, or null
 * @param restricted whether only named posts may see who the child is
 * @param timescaleVersion the version of the timescale that judges it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Row(
        UUID id,
        String measure,
        @Nullable String subject,
        @Nullable String reference,
        @Nullable String link,
        @Nullable String group,
        @Nullable String team,
        @Nullable String heldBy,
        @Nullable String worker,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime dueBefore,
        @Nullable OffsetDateTime metAt,
        @Nullable OffsetDateTime decidedAt,
        String outcome,
        @Nullable String reason,
        @Nullable LocalDate lastSeenOn,
        @Nullable Note note,
        @Nullable String query,
        boolean restricted,
        String timescaleVersion) {}
