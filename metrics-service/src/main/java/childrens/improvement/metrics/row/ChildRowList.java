package childrens.improvement.metrics.row;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.OwnedRows;
import childrens.improvement.metrics.reach.Reaches;
import childrens.improvement.metrics.reading.AskedMoment;
import childrens.improvement.metrics.reading.KnownMoments;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.store.KnownChildren;
import childrens.improvement.metrics.store.KnownObligations;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists all that is and was owed for one child. */
@ApplicationScoped
class ChildRowList {

    private static final Comparator<OwnedRow> NEWEST_FIRST = Comparator.comparing(
                    (OwnedRow row) -> row.obligation().startedAt())
            .thenComparing(row -> row.obligation().dueBefore())
            .thenComparing(row -> row.obligation().id())
            .reversed();

    private final KnownChildren children;
    private final KnownObligations obligations;
    private final KnownMoments known;
    private final InFlight inFlight;
    private final Organisation organisation;
    private final OwnedRows owned;
    private final Reaches reaches;
    private final Rows rows;

    ChildRowList(
            KnownChildren children,
            KnownObligations obligations,
            KnownMoments known,
            InFlight inFlight,
            Organisation organisation,
            OwnedRows owned,
            Reaches reaches,
            Rows rows) {
        this.children = children;
        this.obligations = obligations;
        this.known = known;
        this.inFlight = inFlight;
        this.organisation = organisation;
        this.owned = owned;
        this.reaches = reaches;
        this.rows = rows;
    }

    /**
     * One page, newest first.
     *
     * @param subject any pseudonym of the child
     * @param at as they stood when: an instant or a London day, or null for now
     * @param knownAt as they were known when, or null for now
     * @throws ProblemException 404 when the caller reaches nothing of the child
     */
    RowPage page(
            Connection connection,
            String subject,
            @Nullable String at,
            @Nullable String knownAt,
            int limit,
            @Nullable String cursor)
            throws SQLException {
        String name = nameOf(connection, subject);
        RowCursor position = cursor == null ? first(connection, name, at, knownAt) : RowCursor.parse(cursor, name);
        Moment moment = position.at().moment().notPassedAfter(position.knownAt());
        OrganisationView view = organisation.view(connection, position.knownAt());
        List<Judged> judged =
                obligations.ofChild(connection, children.namesOf(connection, name), position.knownAt()).stream()
                        .flatMap(each -> Judged.of(each, moment).stream())
                        .toList();
        List<OwnedRow> all = owned.of(connection, judged, moment, view, position.knownAt()).stream()
                .sorted(NEWEST_FIRST)
                .toList();
        RowSlice slice = RowSlice.of(all, reaches.ofCaller(connection, view, moment.day()), position.from(), limit);
        if (slice.withheld() == all.size()) {
            throw unknown();
        }
        return new RowPage(
                rows.show(connection, slice.rows()),
                slice.isLast() ? null : position.movedTo(slice.next()).text(),
                slice.withheld(),
                London.at(position.at().shownAt()),
                London.at(position.knownAt()));
    }

    /** The start of the list; a known moment that lies ahead is now, because nobody can answer for it twice. */
    private RowCursor first(Connection connection, String name, @Nullable String at, @Nullable String knownAt)
            throws SQLException {
        AskedMoment moment = at == null ? AskedMoment.at(inFlight.now(connection)) : AskedMoment.parse(at);
        Instant settled = known.settled(connection, knownAt == null ? null : AskedMoment.instant("knownAt", knownAt));
        Instant latest = known.latest(connection);
        return new RowCursor(name, moment, settled.isBefore(latest) ? settled : latest, 0);
    }

    private String nameOf(Connection connection, String subject) throws SQLException {
        if (subject.indexOf('\0') >= 0) {
            throw unknown();
        }
        return children.nameOf(connection, subject).orElseThrow(ChildRowList::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no such child.");
    }
}
