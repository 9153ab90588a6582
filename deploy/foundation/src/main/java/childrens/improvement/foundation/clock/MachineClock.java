package childrens.improvement.foundation.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import javax.sql.DataSource;

/** The time for leases and circuits: the machine's, asked of the database so that all instances agree. */
@ApplicationScoped
public class MachineClock {

    private final DataSource database;

    MachineClock(DataSource database) {
        this.database = database;
    }

    /** The present instant, which runs on within a transaction too. */
    public Instant now() {
        return Asked.of(database, "select clock_timestamp()");
    }
}
