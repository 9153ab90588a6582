package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.caseevent.CaseEventReader;
import childrens.improvement.metrics.store.ChildStore;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the engine on PostgreSQL: each batch is one transaction. */
@ApplicationScoped
public class IngestEngine {

    private static final int TIMEOUT_SECONDS = 300;

    private final DataSource database;
    private final SqlStores stores;
    private final ChildStore children;
    private final InFlight inFlight;
    private final MeterRegistry meters;
    private final Engine engine;

    IngestEngine(
            DataSource database,
            SqlStores.Maker stores,
            ChildStore children,
            InFlight inFlight,
            CaseEventReader reader,
            WorkingDayCalendar calendar,
            MeterRegistry meters,
            @ConfigProperty(name = "council.authority") String ownAuthority,
            @ConfigProperty(name = "ingest.kept-in-memory") int room) {
        this.database = database;
        this.stores = stores.stores();
        this.children = children;
        this.inFlight = inFlight;
        this.meters = meters;
        this.engine = new Engine(reader, calendar, ownAuthority, room);
    }

    /**
     * Takes the records that have not been taken.
     *
     * @return the next position of each partition
     */
    Map<Integer, Long> apply(String topic, List<LogRecord> records) {
        Taken taken = QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            try (Connection connection = database.getConnection()) {
                return engine.apply(new SqlWork(connection, stores), topic, records);
            }
        });
        engine.keep(taken.found());
        count("accepted", taken.accepted());
        count("repeated", taken.repeated());
        count("refused", taken.refused());
        return taken.next();
    }

    /** Lays out further intervals of children for whom little is left; tells whether there was anything to do. */
    boolean layOutAhead(int limit) {
        Found found = QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            try (Connection connection = database.getConnection()) {
                Instant low = inFlight.now(connection).plus(Derivations.LOW);
                List<String> due = children.derivedOnlyUntil(connection, low, limit);
                return due.isEmpty() ? Found.NOTHING : engine.deriveAgain(new SqlWork(connection, stores), due);
            }
        });
        engine.keep(found);
        return !found.outdated().isEmpty();
    }

    /**
     * Derives children again in the current transaction, by everything that they are derived by now.
     *
     * @param subjects some of their pseudonyms
     */
    public void deriveAgain(Connection connection, List<String> subjects) {
        engine.deriveAgain(new SqlWork(connection, stores), subjects);
    }

    private void count(String outcome, int number) {
        meters.counter("improvement.events", "outcome", outcome).increment(number);
    }
}
