package childrens.improvement.metrics.sample;

import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reading.KnownMoments;
import childrens.improvement.metrics.reading.ReadingParameters;
import childrens.improvement.metrics.reading.ReadingQueries;
import childrens.improvement.metrics.reading.ReadingQuery;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.row.RowOrder;
import childrens.improvement.metrics.row.Rows;
import childrens.improvement.metrics.row.RowsBehind;
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
    private final KnownMoments known;
    private final RowsBehind behind;
    private final RowOrder order;
    private final Rows rows;

    Samples(ReadingQueries queries, KnownMoments known, RowsBehind behind, RowOrder order, Rows rows) {
        this.queries = queries;
        this.known = known;
        this.behind = behind;
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
        RowsBehind.Found found = behind.of(connection, query, Scope.parse(asked.scope()), outcome);
        List<OwnedRow> within =
                found.all().stream().filter(found.reach()::holds).toList();
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
                found.all().size() - within.size(),
                London.at(query.shownAt()),
                London.at(query.knownAt()));
    }

    /** A known moment that lies ahead is now: nobody could draw the same again for one. */
    private ReadingQuery settled(Connection connection, ReadingQuery query) throws SQLException {
        Instant latest = known.latest(connection);
        return query.knownAt().isBefore(latest) ? query : query.knownAt(latest);
    }
}
