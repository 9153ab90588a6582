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

/** What metrics-service asks its own database for the whole days of a reading, without HTTP and tokens around it. */
final class OwnCounters {

    private static final String SQL = """
            select what, sum(n) from day_count
            where measure = ? and row_set = ? and generation = 1 and owner = '*' and day >= ?::date and day < ?::date
            group by what
            """;

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
                question.setString(1, measure.name());
                question.setString(2, IndexedSql.rowSet(measure));
                question.setString(3, last.minusDays(364).toString());
                question.setString(4, last.plusDays(1).toString());
                try (ResultSet row = question.executeQuery()) {
                    while (row.next()) {
                        row.getLong(2);
                    }
                }
            });
        }
    }
}
