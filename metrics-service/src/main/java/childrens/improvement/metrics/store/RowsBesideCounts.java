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
     * @param days the end of the days that are over: from here on all rows are needed, before it only irregular ones
     * @param before what started later is left out
     * @param passedBy deadlines up to and including it have passed
     * @param everybody whether nothing is told apart by teams: then all that lies in counts alone is left out; else what was
     *     known to be open and is so no longer is there, and the rest of what is open is told by {@link OpenCounts}
     */
    public record Asked(Instant from, Instant days, Instant before, Instant passedBy, boolean everybody) {}

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
        sql.rows("obligation_open", " and started_at >= ? and started_at <= ?" + EXISTS)
                .with(asked.days(), asked.before(), asked.before());
        sql.rows(
                        "obligation_open",
                        " and started_at < ? and " + FALLS_DUE + EXISTS + " and not (" + OpenCounts.PLAIN + ")")
                .with(asked.days(), asked.days(), asked.passedBy(), asked.before())
                .with(asked.days(), asked.days(), asked.passedBy());
        sql.rows(
                        "obligation_open",
                        " and started_at < ? and " + ODD + " and not " + FALLS_DUE + EXISTS + " and not ("
                                + OpenCounts.PLAIN + ")")
                .with(asked.days(), asked.days(), asked.passedBy(), asked.before())
                .with(asked.days(), asked.days(), asked.passedBy());
    }

    private static void past(Sql sql, Instant knownAt, Asked asked) {
        sql.rows(
                        "obligation_past",
                        " and over_at >= ? and over_at < 'infinity' and known_until > ? and started_at <= ?")
                .with(asked.days(), knownAt, asked.before());
        if (asked.everybody()) {
            sql.and(" and not " + SETTLED).with(asked.passedBy(), asked.days());
        }
        sql.rows("obligation_past", " and over_at = 'infinity' and known_until > ? and started_at <= ?" + EXISTS)
                .with(knownAt, asked.before(), asked.before());
        if (asked.everybody()) {
            sql.and(" and not (" + OpenCounts.PLAIN + ")").with(asked.days(), asked.days(), asked.passedBy());
        }
        sql.rows("obligation_past", " and irregular and over_at >= ? and over_at < ? and known_until > ?")
                .with(asked.from(), asked.days(), knownAt);
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
            values.addAll(List.of(moments));
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
