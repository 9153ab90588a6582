package childrens.improvement.metrics.row;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.note.Note;
import childrens.improvement.metrics.note.Notes;
import childrens.improvement.metrics.note.Queries;
import childrens.improvement.metrics.obligation.Exemption;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.RowReads;
import childrens.improvement.metrics.reference.Reference;
import childrens.improvement.metrics.reference.References;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows rows in reach to the caller, and records that it did. */
@ApplicationScoped
public class Rows {

    private final Notes notes;
    private final Queries queries;
    private final References references;
    private final RowReads reads;
    private final Caller caller;

    Rows(Notes notes, Queries queries, References references, RowReads reads, Caller caller) {
        this.notes = notes;
        this.queries = queries;
        this.references = references;
        this.reads = reads;
        this.caller = caller;
    }

    /** The rows as the caller sees them, in the same order; the read is recorded in the present transaction. */
    public List<Row> show(Connection connection, Collection<OwnedRow> rows) throws SQLException {
        reads.record(rows);
        List<UUID> ids = rows.stream().map(row -> row.obligation().id()).toList();
        Map<UUID, Note> latestNotes = notes.latest(connection, ids);
        Map<UUID, String> states = queries.states(connection, ids);
        String post = caller.post();
        Map<String, Reference> numbers = references.of(rows.stream()
                .filter(row -> row.child().isShownTo(post))
                .map(row -> row.obligation().subject())
                .toList());
        return rows.stream()
                .map(row -> show(
                        row,
                        row.child().isShownTo(post),
                        numbers.get(row.obligation().subject()),
                        latestNotes.get(row.obligation().id()),
                        states.get(row.obligation().id())))
                .toList();
    }

    private static Row show(
            OwnedRow row, boolean shown, @Nullable Reference reference, @Nullable Note note, @Nullable String query) {
        Judged judged = row.judged();
        Obligation obligation = row.obligation();
        Exemption exemption = obligation.exemption();
        return new Row(
                obligation.id(),
                obligation.measure(),
                shown ? obligation.subject() : null,
                reference == null ? null : reference.number(),
                reference == null ? null : reference.link(),
                shown ? row.child().household() : null,
                row.team(),
                row.child().heldBy(),
                shown ? row.worker() : null,
                London.at(obligation.startedAt()),
                judged.isDuty() && !obligation.dueBefore().equals(Obligation.NEVER)
                        ? London.at(obligation.dueBefore())
                        : null,
                judged.done() == null ? null : London.at(judged.done().at()),
                london(judged.decidedAt()),
                judged.outcome().wireName(),
                judged.outcome() == Outcome.EXEMPT && exemption != null
                        ? exemption.reason().wireName()
                        : null,
                row.child().lastSeenOn(),
                note,
                query,
                row.child().restricted(),
                obligation.timescale());
    }

    private static @Nullable OffsetDateTime london(@Nullable Instant instant) {
        return instant == null ? null : London.at(instant);
    }
}
