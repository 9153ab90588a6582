package childrens.improvement.foundation.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** What time it is for the domain. */
@ApplicationScoped
public class ServiceClock {

    private final DataSource database;

    ServiceClock(DataSource database) {
        this.database = database;
    }

    /** The present instant, asked of the database each time; inside a transaction over its connection. */
    public Instant now() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select service_now()");
                var row = query.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException away) {
            throw new IllegalStateException("The service clock cannot be read", away);
        }
    }
}
