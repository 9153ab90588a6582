package childrens.improvement.metrics.reach;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.store.KnownChild;
import childrens.improvement.metrics.store.KnownChildren;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells of rows whose they are. */
@ApplicationScoped
public class OwnedRows {

    private final KnownChildren children;

    OwnedRows(KnownChildren children) {
        this.children = children;
    }

    /**
     * The rows with their owners and children, in the same order.
     *
     * @param moment at which they were judged
     * @param organisation as it was known
     * @param knownAt what was known when of the days on which the children were seen
     */
    public List<OwnedRow> of(
            Connection connection,
            Collection<Judged> rows,
            Moment moment,
            OrganisationView organisation,
            Instant knownAt)
            throws SQLException {
        List<String> subjects =
                rows.stream().map(row -> row.obligation().subject()).distinct().toList();
        Map<String, KnownChild> known = children.of(connection, subjects, moment.day(), knownAt);
        Instant last = moment.seenBefore().minusNanos(1);
        return rows.stream()
                .map(row -> new OwnedRow(
                        row,
                        organisation
                                .ownerOf(row.obligation(), row.owedAt(moment))
                                .orElse(null),
                        organisation.ownerOf(row.obligation(), last).orElse(null),
                        organisation
                                .workerOf(row.obligation(), row.owedAt(moment))
                                .orElse(null),
                        organisation.workerOf(row.obligation(), last).orElse(null),
                        Objects.requireNonNull(known.get(row.obligation().subject()))))
                .toList();
    }
}
