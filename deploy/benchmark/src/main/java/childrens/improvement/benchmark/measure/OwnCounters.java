package childrens.improvement.benchmark.measure;

import childrens.improvement.benchmark.duty.Measured;
import childrens.improvement.benchmark.peer.IndexedSql;
import childrens.improvement.benchmark.server.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** What metrics-service asks its own database for the whole days and months of a reading, without HTTP and tokens around it. */
final class OwnCounters {

    private static final String ROWS = "select what, n from day_count where measure = ? and row_set = ?"
            + " and generation = 1 and owner = ? and day >= ?::date and day < ?::date and known_from <= now()";
    private static final String SQL = "select what, sum(n) from (" + ROWS + " union all " + ROWS + " union all " + ROWS
            + " union all " + ROWS + ") as d group by what";

    private final Database database;

    OwnCounters(Database database) {
        this.database = database;
    }

    boolean exist() throws SQLException {
        return database.number("select count(to_regclass('day_count'))") == 1;
    }

    Sample latency(LocalDate last) throws SQLException, IOException {
        Measured[] measures = Measured.values();
        try (Connection connection = database.connect();
                PreparedStatement question = connection.prepareStatement(SQL)) {
            return Latency.of(200, 500, number -> {
                Measured measure = measures[number % measures.length];
                LocalDate from = last.minusDays(364);
                LocalDate until = last.plusDays(1);
                LocalDate months = from.minusDays(1).withDayOfMonth(1).plusMonths(1);
                LocalDate rest = until.withDayOfMonth(1);
                span(question, 0, measure, "*", from, months);
                span(question, 1, measure, "*months", months, rest);
                span(question, 2, measure, "*", rest, until);
                span(question, 3, measure, "*open", LocalDate.EPOCH, until);
                try (ResultSet row = question.executeQuery()) {
                    while (row.next()) {
                        row.getLong(2);
                    }
                }
            });
        }
    }

    private static void span(
            PreparedStatement question, int number, Measured measure, String owner, LocalDate from, LocalDate until)
            throws SQLException {
        int first = number * 5;
        question.setString(first + 1, measure.name());
        question.setString(first + 2, IndexedSql.rowSet(measure));
        question.setString(first + 3, owner);
        question.setString(first + 4, from.toString());
        question.setString(first + 5, until.toString());
    }
}
