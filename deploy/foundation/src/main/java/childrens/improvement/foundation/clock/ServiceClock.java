package childrens.improvement.foundation.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
        return Asked.of(database, "select service_now()");
    }
}
