package childrens.improvement.foundation.clock;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** A clock of the database; it is asked many times a second, which Hibernate would plan anew each time. */
final class Asked {

    private Asked() {}

    static Instant of(DataSource database, String question) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(question);
                var row = query.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException away) {
            throw new IllegalStateException("The clock cannot be read: " + question, away);
        }
    }
}
