package childrens.improvement.metrics.model;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.model.oracle.Council;
import childrens.improvement.metrics.model.oracle.Look;
import childrens.improvement.metrics.model.oracle.Owed;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.organisation.OrganisationView;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Rows in words that are the same for the service and for the recount, whatever ids they have. */
final class RowWords {

    private RowWords() {}

    /** The service's rows as they stood at a moment. */
    static List<String> ofService(Collection<Obligation> rows, Moment moment, OrganisationView organisation) {
        return rows.stream()
                .flatMap(each -> Judged.of(each, moment).stream())
                .map(each -> ofService(each, moment, organisation))
                .sorted()
                .toList();
    }

    private static String ofService(Judged row, Moment moment, OrganisationView organisation) {
        Obligation duty = row.obligation();
        boolean exempt = row.outcome() == Outcome.EXEMPT;
        return words(
                duty.measure() + "/" + duty.rowSet(),
                duty.subject(),
                duty.startedAt(),
                duty.existsAt(),
                duty.dueBefore(),
                exempt || row.done() == null ? null : row.done().at(),
                row.outcome().wireName(),
                exempt ? Objects.requireNonNull(duty.exemption()).reason().wireName() : null,
                row.decidedAt(),
                row.open(),
                organisation.ownerOf(duty, row.decidedAtOr(moment)).orElse(null),
                organisation.ownerOf(duty, moment.seenBefore().minusNanos(1)).orElse(null));
    }

    /** The rows of the recount. */
    static List<String> ofRecount(Collection<Owed> rows, Look look, Council council) {
        Instant last = look.seenBefore().minusNanos(1);
        return rows.stream()
                .map(row -> words(
                        row.measure() + "/" + row.rowSet(),
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
                        council.ownerOf(row, last)))
                .sorted()
                .toList();
    }

    private static String words(
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
        // who held what is closed matters to nobody afterwards
        return String.join(
                " ",
                rowSet,
                subject,
                start + ".." + due,
                exists.equals(start) ? "" : "from " + exists,
                outcome,
                String.valueOf(reason),
                "done " + done,
                "decided " + decided,
                open ? "open with " + ownerNow : "closed",
                "owed by " + owner);
    }
}
