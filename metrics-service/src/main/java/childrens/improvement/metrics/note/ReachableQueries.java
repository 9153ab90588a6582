package childrens.improvement.metrics.note;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.OwnedRows;
import childrens.improvement.metrics.reach.Reach;
import childrens.improvement.metrics.reach.Reaches;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.store.KnownObligations;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the rows that queries are about, as far as the caller reaches; also rows that a correction has taken away. */
@ApplicationScoped
class ReachableQueries {

    private final KnownObligations obligations;
    private final Organisation organisation;
    private final OwnedRows owned;
    private final Reaches reaches;
    private final InFlight inFlight;

    ReachableQueries(
            KnownObligations obligations,
            Organisation organisation,
            OwnedRows owned,
            Reaches reaches,
            InFlight inFlight) {
        this.obligations = obligations;
        this.organisation = organisation;
        this.owned = owned;
        this.reaches = reaches;
        this.inFlight = inFlight;
    }

    /** The rows in reach by the id of their obligation. */
    Map<UUID, OwnedRow> rows(Connection connection, Collection<Query> queries) throws SQLException {
        Instant now = inFlight.now(connection);
        Moment moment = Moment.at(now);
        List<UUID> ids = queries.stream().map(Query::obligation).distinct().toList();
        List<Judged> rows = obligations.latest(connection, ids).stream()
                .map(each -> judged(each, moment))
                .toList();
        OrganisationView view = organisation.view(connection, now);
        Reach reach = reaches.ofCaller(connection, view, moment.day());
        return owned.of(connection, rows, moment, view, now).stream()
                .filter(reach::holds)
                .collect(Collectors.toMap(row -> row.obligation().id(), row -> row));
    }

    /** A row that a correction has moved into the future is one that is still open. */
    private static Judged judged(Obligation obligation, Moment moment) {
        return Judged.of(obligation, moment).orElseGet(() -> new Judged(obligation, Outcome.PENDING, null, null, true));
    }
}
