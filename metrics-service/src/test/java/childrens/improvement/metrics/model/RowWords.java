package childrens.improvement.metrics.model;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.model.oracle.Council;
import childrens.improvement.metrics.model.oracle.Look;
import childrens.improvement.metrics.model.oracle.Owed;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.organisation.OrganisationView;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A row in words that are the same for the service and for the recount, whatever ids they have.
 *
 * @param ownerNow who owes it now; of what is closed nobody asks
 */
record RowWords(
        String measure,
        String rowSet,
        String subject,
        Instant start,
        Instant exists,
        Instant due,
        Instant done,
        String outcome,
        String reason,
        Instant decided,
        boolean open,
        String owner,
        String ownerNow) {

    /** The service's rows as they stood at a moment. */
    static List<RowWords> ofService(Collection<Obligation> rows, Moment moment, OrganisationView organisation) {
        return rows.stream()
                .flatMap(each -> Judged.of(each, moment).stream())
                .map(each -> ofService(each, moment, organisation))
                .toList();
    }

    private static RowWords ofService(Judged row, Moment moment, OrganisationView organisation) {
        Obligation duty = row.obligation();
        boolean exempt = row.outcome() == Outcome.EXEMPT;
        return new RowWords(
                duty.measure(),
                duty.rowSet(),
                duty.subject(),
                duty.startedAt(),
                duty.existsAt(),
                duty.nature() == Nature.SPELL ? null : duty.dueBefore(),
                exempt || row.done() == null ? null : row.done().at(),
                row.outcome().wireName(),
                exempt ? Objects.requireNonNull(duty.exemption()).reason().wireName() : null,
                row.decidedAt(),
                row.open(),
                organisation.ownerOf(duty, row.decidedAtOr(moment)).orElse(null),
                row.open()
                        ? organisation
                                .ownerOf(duty, moment.seenBefore().minusNanos(1))
                                .orElse(null)
                        : null);
    }

    /** The rows of the recount. */
    static List<RowWords> ofRecount(Collection<Owed> rows, Look look, Council council) {
        Instant last = look.seenBefore().minusNanos(1);
        return rows.stream()
                .map(row -> new RowWords(
                        row.measure(),
                        row.rowSet(),
                        row.subject(),
                        row.start(),
                        row.exists(),
                        row.due(),
                        row.outcome().equals("exempt") ? null : row.done(),
                        row.outcome(),
                        row.reason(),
                        row.decided(),
                        row.open(),
                        council.ownerOf(row, row.decided() == null ? last : row.decided()),
                        row.open() ? council.ownerOf(row, last) : null))
                .toList();
    }
}
