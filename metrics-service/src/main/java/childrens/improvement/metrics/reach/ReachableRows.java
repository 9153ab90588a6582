package childrens.improvement.metrics.reach;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.store.KnownObligations;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds one row for the caller; what is out of reach is answered like what does not exist. */
@ApplicationScoped
public class ReachableRows {

    private final KnownObligations obligations;
    private final Organisation organisation;
    private final OwnedRows owned;
    private final Reaches reaches;

    ReachableRows(KnownObligations obligations, Organisation organisation, OwnedRows owned, Reaches reaches) {
        this.obligations = obligations;
        this.organisation = organisation;
        this.owned = owned;
        this.reaches = reaches;
    }

    /**
     * The row as it stood at a moment.
     *
     * @param id as the caller wrote it
     * @param knownAt as it was known when
     * @throws ProblemException 404 when there is none, or none in reach
     */
    public OwnedRow find(Connection connection, String id, Moment moment, Instant knownAt) throws SQLException {
        Optional<UUID> key = uuid(id);
        Optional<Obligation> known =
                key.isPresent() ? obligations.find(connection, key.get(), knownAt) : Optional.empty();
        Optional<Judged> judged = known.flatMap(each -> Judged.of(each, moment));
        if (judged.isPresent()) {
            OrganisationView view = organisation.view(connection, knownAt);
            OwnedRow row = owned.of(connection, List.of(judged.get()), moment, view, knownAt)
                    .get(0);
            if (reaches.ofCaller(connection, view, moment.day()).holds(row)) {
                return row;
            }
        }
        throw ProblemException.notFound("There is no such obligation.");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
