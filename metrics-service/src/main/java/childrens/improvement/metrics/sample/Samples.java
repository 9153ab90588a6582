package childrens.improvement.metrics.sample;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.OwnedRows;
import childrens.improvement.metrics.reach.Reach;
import childrens.improvement.metrics.reach.Reaches;
import childrens.improvement.metrics.reading.KnownMoments;
import childrens.improvement.metrics.reading.MeasureFigures;
import childrens.improvement.metrics.reading.ReadingParameters;
import childrens.improvement.metrics.reading.ReadingQueries;
import childrens.improvement.metrics.reading.ReadingQuery;
import childrens.improvement.metrics.reading.Readings;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.row.RowOrder;
import childrens.improvement.metrics.row.Rows;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws samples of the rows behind a reading. */
@ApplicationScoped
class Samples {

    private final ReadingQueries queries;
    private final Readings readings;
    private final KnownMoments known;
    private final Organisation organisation;
    private final OwnedRows owned;
    private final Reaches reaches;
    private final RowOrder order;
    private final Rows rows;

    Samples(
            ReadingQueries queries,
            Readings readings,
            KnownMoments known,
            Organisation organisation,
            OwnedRows owned,
            Reaches reaches,
            RowOrder order,
            Rows rows) {
        this.queries = queries;
        this.readings = readings;
        this.known = known;
        this.organisation = organisation;
        this.owned = owned;
        this.reaches = reaches;
        this.order = order;
        this.rows = rows;
    }

    /**
     * A sample.
     *
     * @param outcome of which rows; of those that the reading counts when null
     * @param seed which sample; another one each time when null
     */
    Sample draw(
            Connection connection, ReadingParameters asked, @Nullable Outcome outcome, int size, @Nullable String seed)
            throws SQLException {
        ReadingQuery query = settled(connection, queries.read(connection, asked));
        MeasureFigures figures = readings.figures(connection, query);
        Moment moment = figures.question().moment();
        OrganisationView view = organisation.view(connection, query.knownAt());
        List<Judged> judged = figures.rows(Scope.parse(asked.scope()), outcome);
        List<OwnedRow> all = owned.of(connection, judged, moment, view, query.knownAt());
        Reach reach = reaches.ofCaller(connection, view, moment.day());
        List<OwnedRow> within = all.stream().filter(reach::holds).toList();
        String drawnWith = seed == null ? query.knownAt().toString() : seed;
        List<OwnedRow> drawn = new Draw(drawnWith)
                .from(within, row -> row.obligation().id().toString(), size).stream()
                        .sorted(order)
                        .toList();
        return new Sample(
                rows.show(connection, drawn),
                null,
                drawnWith,
                size,
                within.size(),
                all.size() - within.size(),
                London.at(query.shownAt()),
                London.at(query.knownAt()));
    }

    /** A known moment that lies ahead is now: nobody could draw the same again for one. */
    private ReadingQuery settled(Connection connection, ReadingQuery query) throws SQLException {
        Instant latest = known.latest(connection);
        return query.knownAt().isBefore(latest) ? query : query.knownAt(latest);
    }
}
