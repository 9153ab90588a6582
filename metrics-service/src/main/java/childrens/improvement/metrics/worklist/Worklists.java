package childrens.improvement.metrics.worklist;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.OwnedRows;
import childrens.improvement.metrics.reach.Reach;
import childrens.improvement.metrics.reach.Reaches;
import childrens.improvement.metrics.reading.KnownMoments;
import childrens.improvement.metrics.row.Row;
import childrens.improvement.metrics.row.RowOrder;
import childrens.improvement.metrics.row.Rows;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.store.KnownObligations;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts worklists together. */
@ApplicationScoped
class Worklists {

    private final KnownObligations obligations;
    private final KnownMoments known;
    private final InFlight inFlight;
    private final Organisation organisation;
    private final OwnedRows owned;
    private final Reaches reaches;
    private final RowOrder order;
    private final Rows rows;

    Worklists(
            KnownObligations obligations,
            KnownMoments known,
            InFlight inFlight,
            Organisation organisation,
            OwnedRows owned,
            Reaches reaches,
            RowOrder order,
            Rows rows) {
        this.obligations = obligations;
        this.known = known;
        this.inFlight = inFlight;
        this.organisation = organisation;
        this.owned = owned;
        this.reaches = reaches;
        this.order = order;
        this.rows = rows;
    }

    /**
     * The worklist of a team.
     *
     * @param day which day, or null for today
     * @param days how many days after it are looked at; its own is always
     */
    Worklist of(Connection connection, String team, @Nullable LocalDate day, int days) throws SQLException {
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
        Reach reach = reaches.ofCaller(connection, view, moment.day());
        List<OwnedRow> inReach = owedByTeam.stream().filter(reach::holds).toList();
        List<OwnedRow> overdue =
                inReach.stream().filter(row -> row.judged().isOverdue()).toList();
        List<OwnedRow> due =
                inReach.stream().filter(row -> !row.judged().isOverdue()).toList();
        List<Row> shown = rows.show(
                connection, Stream.concat(due.stream(), overdue.stream()).toList());
        return new Worklist(
                team,
                on,
                shown.subList(0, due.size()),
                shown.subList(due.size(), shown.size()),
                owedByTeam.size() - inReach.size());
    }
}
