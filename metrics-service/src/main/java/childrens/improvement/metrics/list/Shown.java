package childrens.improvement.metrics.list;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.metrics.definition.Definitions;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.RowReads;
import childrens.improvement.metrics.reference.Reference;
import childrens.improvement.metrics.reference.References;
import childrens.improvement.metrics.row.Row;
import childrens.improvement.metrics.row.Rows;
import childrens.improvement.metrics.store.KnownChild;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows lines to the caller, and records that it did. */
@ApplicationScoped
class Shown {

    private final Rows rows;
    private final References references;
    private final RowReads reads;
    private final Caller caller;
    private final Definitions definitions;

    Shown(Rows rows, References references, RowReads reads, Caller caller, Definitions definitions) {
        this.rows = rows;
        this.references = references;
        this.reads = reads;
        this.caller = caller;
        this.definitions = definitions;
    }

    /** All lines of a list as the caller sees them; the read is recorded in the present transaction. */
    Map<Line, ListedRow> show(Connection connection, List<Line> lines, Instant at) throws SQLException {
        List<OwnedRow> owed = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.row()))
                .distinct()
                .toList();
        Map<UUID, Row> byId = new HashMap<>();
        rows.show(connection, owed).forEach(row -> byId.put(row.id(), row));
        List<KnownChild> alone = lines.stream()
                .filter(line -> line.row() == null)
                .map(Line::child)
                .distinct()
                .toList();
        reads.recordChildren(alone.stream().map(KnownChild::subject).toList());
        Map<String, Reference> numbers = references.of(alone.stream()
                .filter(child -> child.isShownTo(caller.post()))
                .map(KnownChild::subject)
                .toList());
        Map<Line, ListedRow> shown = new HashMap<>();
        for (Line line : lines) {
            OwnedRow row = line.row();
            shown.put(
                    line,
                    row == null
                            ? child(line, numbers.get(line.child().subject()), at)
                            : row(
                                    line,
                                    Objects.requireNonNull(
                                            byId.get(row.obligation().id())),
                                    at));
        }
        return shown;
    }

    private ListedRow row(Line line, Row row, Instant at) {
        return new ListedRow(
                row.id(),
                row.measure(),
                definitions.find(row.measure()).map(MeasureDefinition::title).orElse(row.measure()),
                row.subject(),
                row.reference(),
                row.link(),
                row.team(),
                row.heldBy(),
                row.worker(),
                row.startedAt(),
                row.dueBefore(),
                row.metAt(),
                row.outcome(),
                row.lastSeenOn(),
                days(row.lastSeenOn(), at),
                row.note(),
                row.note() == null ? null : row.note().plannedFor(),
                row.query(),
                row.restricted(),
                line.why());
    }

    private ListedRow child(Line line, @Nullable Reference reference, Instant at) {
        KnownChild child = line.child();
        boolean isShown = child.isShownTo(caller.post());
        return new ListedRow(
                null,
                null,
                null,
                isShown ? child.subject() : null,
                reference == null ? null : reference.number(),
                reference == null ? null : reference.link(),
                null,
                child.heldBy(),
                null,
                null,
                null,
                null,
                null,
                child.lastSeenOn(),
                days(child.lastSeenOn(), at),
                null,
                null,
                null,
                child.restricted(),
                line.why());
    }

    private static @Nullable Long days(@Nullable LocalDate seen, Instant at) {
        return seen == null ? null : ChronoUnit.DAYS.between(seen, London.dayOf(at));
    }
}
