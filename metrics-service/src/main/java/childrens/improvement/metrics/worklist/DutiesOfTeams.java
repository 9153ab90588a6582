package childrens.improvement.metrics.worklist;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.OwnedRows;
import childrens.improvement.metrics.reading.KnownMoments;
import childrens.improvement.metrics.row.RowOrder;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.store.KnownObligations;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a team owes. */
@ApplicationScoped
public class DutiesOfTeams {

    private final KnownObligations obligations;
    private final KnownMoments known;
    private final InFlight inFlight;
    private final Organisation organisation;
    private final OwnedRows owned;
    private final RowOrder order;

    DutiesOfTeams(
            KnownObligations obligations,
            KnownMoments known,
            InFlight inFlight,
            Organisation organisation,
            OwnedRows owned,
            RowOrder order) {
        this.obligations = obligations;
        this.known = known;
        this.inFlight = inFlight;
        this.organisation = organisation;
        this.owned = owned;
        this.order = order;
    }

    /**
     * What a team owes on a day and what it owed before and has not done.
     *
     * @param day which day, or null for today
     * @param days how many days after it are looked at; its own is always
     */
    public TeamDuties of(Connection connection, String team, @Nullable LocalDate day, int days) throws SQLException {
        Instant now = inFlight.now(connection);
        LocalDate today = London.dayOf(now);
        LocalDate on = day == null ? today : day;
        Moment moment = on.equals(today)
                ? Moment.at(now)
                : Moment.endOf(on.minusDays(1)).notPassedAfter(now);
        Instant knownAt = known.latest(connection);
        OrganisationView view = organisation.view(connection, knownAt);
        Instant dueBy = London.startOf(on.plusDays(days + 1L));
        List<Judged> open = obligations.openWith(connection, team, moment.seenBefore(), dueBy, knownAt).stream()
                .flatMap(each -> Judged.of(each, moment).stream())
                .filter(Judged::open)
                .toList();
        List<OwnedRow> owedByTeam = owned.of(connection, open, moment, view, knownAt).stream()
                .map(OwnedRow::asOwedNow)
                .filter(row -> team.equals(row.owedNowBy()))
                .sorted(order)
                .toList();
        return new TeamDuties(on, moment, knownAt, view, owedByTeam);
    }
}
