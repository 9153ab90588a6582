package childrens.improvement.metrics.row;

import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.reading.AskedMoment;
import childrens.improvement.metrics.reading.KnownMoments;
import childrens.improvement.metrics.reading.ReadingParameters;
import childrens.improvement.metrics.reading.ReadingQueries;
import childrens.improvement.metrics.reading.ReadingQuery;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the rows behind a reading. */
@ApplicationScoped
class MeasureRowList {

    private final ReadingQueries queries;
    private final KnownMoments known;
    private final RowsBehind behind;
    private final Rows rows;

    MeasureRowList(ReadingQueries queries, KnownMoments known, RowsBehind behind, Rows rows) {
        this.queries = queries;
        this.known = known;
        this.behind = behind;
        this.rows = rows;
    }

    /**
     * One page.
     *
     * @param outcome which rows; those that the reading counts when null
     * @param cursor of the page, or null for the first
     */
    RowPage page(
            Connection connection,
            ReadingParameters asked,
            @Nullable Outcome outcome,
            int limit,
            @Nullable String cursor)
            throws SQLException {
        String list = String.join("|", question(asked, outcome));
        RowCursor position = cursor == null ? first(connection, asked, list) : RowCursor.parse(cursor, list);
        ReadingQuery query = queries.complete(asked, position.at(), position.knownAt());
        RowsBehind.Found found = behind.of(connection, query, Scope.parse(asked.scope()), outcome);
        RowSlice slice = RowSlice.of(found.all(), found.reach(), position.from(), limit);
        return new RowPage(
                rows.show(connection, slice.rows()),
                slice.isLast() ? null : position.movedTo(slice.next()).text(),
                slice.withheld(),
                London.at(query.shownAt()),
                London.at(query.knownAt()));
    }

    /** The start of the list; a known moment that lies ahead is now, because nobody can answer for it twice. */
    private RowCursor first(Connection connection, ReadingParameters asked, String list) throws SQLException {
        ReadingQuery query = queries.read(connection, asked);
        Instant latest = known.latest(connection);
        Instant knownAt = query.knownAt().isBefore(latest) ? query.knownAt() : latest;
        return new RowCursor(list, new AskedMoment(query.at(), query.shownAt()), knownAt, 0);
    }

    private static List<String> question(ReadingParameters asked, @Nullable Outcome outcome) {
        return Stream.of(
                        asked.code(),
                        asked.window(),
                        asked.scope(),
                        asked.basis(),
                        asked.variant(),
                        outcome == null ? null : outcome.wireName())
                .map(each -> Objects.toString(each, ""))
                .toList();
    }
}
