package childrens.improvement.benchmark.peer;

import childrens.improvement.benchmark.duty.DayCounts;
import childrens.improvement.benchmark.duty.Measured;
import childrens.improvement.benchmark.server.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ordinary way to read a percentage: SQL over the obligations as they stand now, with the index made for it. */
public final class IndexedSql {

    private static final Map<Measured, String> ROW_SETS = Map.of(
            Measured.M004, "contacts",
            Measured.M038, "assessments",
            Measured.M010, "received",
            Measured.M002, "visits",
            Measured.M003, "visits");

    private static final String QUESTION = """
            select count(*) filter (where done_at < due_before), count(*) from plain_obligation
            where measure = ? and row_set = ? and counted
                and decided_at >= ?::date::timestamp at time zone 'Europe/London'
                and decided_at < ?::date::timestamp at time zone 'Europe/London'
            """;

    private final Database database;

    /** Over the database that metrics-service has filled. */
    public IndexedSql(Database database) {
        this.database = database;
    }

    /** How many obligations there are now. */
    public long obligations() throws SQLException {
        return database.number("select count(*) from obligation where known_until = 'infinity'");
    }

    /** Makes the table and the index that holds all that the question needs, and lets the planner know both. */
    public void prepare() throws SQLException {
        database.execute(
                "drop table if exists plain_obligation",
                """
                create table plain_obligation as
                select id, measure, row_set, subject, started_at, due_before, done_at,
                    least(due_before - interval '1 microsecond', done_at) as decided_at,
                    exempt_at is null or exempt_at >= due_before or done_at < due_before as counted
                from obligation where known_until = 'infinity'
                """,
                "alter table plain_obligation add primary key (id, measure, row_set)",
                """
                create index plain_obligation_decided on plain_obligation
                    (measure, row_set, decided_at) include (done_at, due_before) where counted
                """,
                "vacuum (analyze) plain_obligation");
    }

    /** Removes the table. */
    public void clear() throws SQLException {
        database.execute("drop table plain_obligation");
    }

    /** The question, prepared on a connection. */
    public PreparedStatement question(Connection connection) throws SQLException {
        return connection.prepareStatement(QUESTION);
    }

    /** Asks for the 365 days that end with the day. */
    public static DayCounts.Share ask(PreparedStatement question, Measured measure, LocalDate last)
            throws SQLException {
        bind(question, measure, last);
        try (ResultSet row = question.executeQuery()) {
            row.next();
            return new DayCounts.Share(row.getLong(1), row.getLong(2));
        }
    }

    private static void bind(PreparedStatement question, Measured measure, LocalDate last) throws SQLException {
        question.setString(1, measure.name());
        question.setString(2, ROW_SETS.get(measure));
        question.setString(3, last.minusDays(364).toString());
        question.setString(4, last.plusDays(1).toString());
    }

    /** How PostgreSQL goes about it. */
    public String plan(LocalDate last) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement question = connection.prepareStatement("explain (analyze, buffers) " + QUESTION)) {
            bind(question, Measured.M004, last);
            try (ResultSet row = question.executeQuery()) {
                List<String> lines = new ArrayList<>();
                while (row.next()) {
                    lines.add(row.getString(1).trim());
                }
                return String.join(" / ", lines);
            }
        }
    }

    /** The way of counting of a measure that both ask for. */
    public static String rowSet(Measured measure) {
        return ROW_SETS.getOrDefault(measure, "");
    }
}
