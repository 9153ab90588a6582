package childrens.improvement.metrics.store;

import childrens.improvement.metrics.obligation.Obligation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rows that are needed besides the counts of days that are over. */
@ApplicationScoped
public class RowsBesideCounts {

    private static final String WHICH = " where measure = ? and row_set = ? and generation = ? and known_from <= ?";
    private static final String EXISTS = " and (nature <> 'duty' or exists_at <= ?)";
    private static final String NOT_PLAIN = " and not " + OpenCounts.PLAIN;
    /** Not to be looked up by its index, which holds nearly all that is open. */
    private static final String EARLIER = " and (started_at < ?) is true";

    private static final String FALLS_DUE = "(nature = 'duty' and due_before >= ? and due_before <= ?)";
    /** As the index of the odd ones has it. */
    private static final String ODD = "(irregular or nature <> 'duty' or declined_at is not null"
            + " or exists_at > started_at and exists_at <> due_before)";
    /** Over before the days that are not whole, though its deadline lies after them: it lies in the counts alone. */
    private static final String SETTLED =
            "(nature = 'duty' and not irregular and declined_at is null and due_before > ?"
                    + " and greatest(started_at, exists_at, done_at, exempt_at, ended_at) < ?)";

    private final ObligationStore obligations;

    RowsBesideCounts(ObligationStore obligations) {
        this.obligations = obligations;
    }

    /**
     * What is asked.
     *
     * @param from start of the window
     * @param whole the days that are over: of later ones all rows are needed, of these only irregular ones
     * @param before what started later is left out
     * @param everybody whether nothing is told apart by teams: then all that lies in counts alone is left out; else what was
     *     known to be open and is so no longer is there, and the rest of what is open is told by {@link OpenCounts}
     */
    public record Asked(Instant from, OpenCounts.Whole whole, Instant before, boolean everybody) {}

    /** The rows, as they were known. */
    public List<Obligation> read(Connection connection, DayCounts.Of of, Instant knownAt, Asked asked)
            throws SQLException {
        Sql sql = new Sql(of, knownAt);
        open(sql, asked);
        past(sql, knownAt, asked);
        List<Obligation> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            obligations.readAll(statement, rows);
        }
        return rows;
    }

    private static void open(Sql sql, Asked asked) {
        OpenCounts.Whole whole = asked.whole();
        sql.rows("obligation_open", " and started_at >= ? and started_at <= ?" + EXISTS)
                .with(whole.days(), asked.before(), asked.before());
        if (!whole.beside().isAfter(whole.passedBy())) {
            sql.rows("obligation_open", EARLIER + " and " + FALLS_DUE + EXISTS + NOT_PLAIN)
                    .with(whole.days(), whole.beside(), whole.passedBy(), asked.before())
                    .with(whole.ofPlain());
        }
        sql.rows("obligation_open", EARLIER + " and " + ODD + " and not " + FALLS_DUE + EXISTS + NOT_PLAIN)
                .with(whole.days(), whole.beside(), whole.passedBy(), asked.before())
                .with(whole.ofPlain());
    }

    private static void past(Sql sql, Instant knownAt, Asked asked) {
        OpenCounts.Whole whole = asked.whole();
        sql.rows(
                        "obligation_past",
                        " and over_at >= ? and over_at < 'infinity' and known_until > ? and started_at <= ?")
                .with(whole.days(), knownAt, asked.before());
        if (asked.everybody()) {
            sql.and(" and not " + SETTLED).with(whole.passedBy(), whole.days());
        }
        sql.rows("obligation_past", " and over_at = 'infinity' and known_until > ? and started_at <= ?" + EXISTS)
                .with(knownAt, asked.before(), asked.before());
        if (asked.everybody()) {
            sql.and(NOT_PLAIN).with(whole.ofPlain());
        }
        sql.rows("obligation_past", " and irregular and over_at >= ? and over_at < ? and known_until > ?")
                .with(asked.from(), whole.days(), knownAt);
    }

    /** One statement out of several, with the moments that belong to each. */
    private static final class Sql {

        private final DayCounts.Of of;
        private final Instant knownAt;
        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Sql(DayCounts.Of of, Instant knownAt) {
            this.of = of;
            this.knownAt = knownAt;
        }

        Sql rows(String table, String condition) {
            text.append(text.isEmpty() ? "" : " union all ")
                    .append("select " + ObligationStore.COLUMNS + " from ")
                    .append(table)
                    .append(WHICH)
                    .append(condition);
            values.addAll(List.of(of.measure(), of.rowSet(), of.generation(), knownAt));
            return this;
        }

        Sql and(String condition) {
            text.append(condition);
            return this;
        }

        Sql with(Instant... moments) {
            return with(List.of(moments));
        }

        Sql with(List<Instant> moments) {
            values.addAll(moments);
            return this;
        }

        String text() {
            return text.toString();
        }

        void bind(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Instant moment) {
                    Jdbc.set(statement, i + 1, moment);
                } else {
                    statement.setObject(i + 1, values.get(i));
                }
            }
        }
    }
}
