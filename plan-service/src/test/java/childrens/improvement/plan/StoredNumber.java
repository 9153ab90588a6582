package childrens.improvement.plan;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks into the service's database. */
public final class StoredNumber {

    private StoredNumber() {}

    /** The only number of a query. */
    public static long of(DataSource database, String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }
}
