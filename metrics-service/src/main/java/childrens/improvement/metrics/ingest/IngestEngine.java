package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.CaseEventReader;
import childrens.improvement.metrics.store.ChildStore;
import childrens.improvement.metrics.store.EventLog;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.store.LinkedEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Takes batches of records: one transaction each. */
@ApplicationScoped
public class IngestEngine {

    private static final int TIMEOUT_SECONDS = 300;

    private final DataSource database;
    private final Offsets offsets;
    private final CaseEventReader reader;
    private final EventLog log;
    private final LinkedEvents links;
    private final LogRules rules;
    private final QuarantineStore quarantine;
    private final ChildStore children;
    private final Derivations derivations;
    private final InFlight inFlight;
    private final MeterRegistry meters;

    IngestEngine(
            DataSource database,
            Offsets offsets,
            CaseEventReader reader,
            EventLog log,
            LinkedEvents links,
            LogRules rules,
            QuarantineStore quarantine,
            ChildStore children,
            Derivations derivations,
            InFlight inFlight,
            MeterRegistry meters) {
        this.database = database;
        this.offsets = offsets;
        this.reader = reader;
        this.log = log;
        this.links = links;
        this.rules = rules;
        this.quarantine = quarantine;
        this.children = children;
        this.derivations = derivations;
        this.inFlight = inFlight;
        this.meters = meters;
    }

    /**
     * Takes the records that have not been taken.
     *
     * @return the next position of each partition
     */
    Map<Integer, Long> apply(String topic, List<LogRecord> records) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            try (Connection connection = database.getConnection()) {
                return apply(connection, topic, records);
            }
        });
    }

    /** Lays out further intervals of children for whom little is left; tells whether there was anything to do. */
    boolean layOutAhead(int limit) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            try (Connection connection = database.getConnection()) {
                Instant low = inFlight.now(connection).plus(Derivations.LOW);
                List<String> due = children.derivedOnlyUntil(connection, low, limit);
                if (!due.isEmpty()) {
                    inFlight.announce(connection, false);
                    Set<String> subjects = links.withJoined(connection, due);
                    children.lock(connection, subjects);
                    derivations.derive(connection, subjects, inFlight.now(connection));
                }
                return !due.isEmpty();
            }
        });
    }

    private Map<Integer, Long> apply(Connection connection, String topic, List<LogRecord> records) throws SQLException {
        Set<Integer> partitions = new HashSet<>();
        records.forEach(record -> partitions.add(record.partition()));
        Map<Integer, Long> next = new HashMap<>(offsets.lock(connection, topic, partitions));
        List<LogRecord> notTaken = records.stream()
                .filter(record -> record.offset() >= next.getOrDefault(record.partition(), 0L))
                .toList();
        if (!notTaken.isEmpty()) {
            take(connection, notTaken);
            notTaken.forEach(record -> next.merge(record.partition(), record.offset() + 1, Math::max));
            offsets.advance(connection, topic, next);
        }
        return next;
    }

    private void take(Connection connection, List<LogRecord> records) throws SQLException {
        Batch batch = Batch.read(records, reader, inFlight.now(connection));
        inFlight.announce(connection, batch.links());
        batch.without(log.fingerprints(connection, batch.keys()));
        rules.apply(connection, batch);
        List<CaseEvent> fresh = batch.fresh();
        Set<String> subjects = links.subjects(
                connection,
                links.around(connection, fresh, Instant.parse("9999-01-01T00:00:00Z"))
                        .values());
        children.lock(connection, subjects);
        Instant receivedAt = inFlight.now(connection);
        log.append(connection, fresh, receivedAt);
        log.countRepeats(connection, batch.repeats());
        quarantine.keep(connection, batch.refused(), receivedAt);
        if (!fresh.isEmpty()) {
            derivations.derive(connection, subjects, receivedAt);
        }
        count("accepted", fresh.size());
        count("repeated", batch.repeats().size());
        count("refused", batch.refused().size());
    }

    private void count(String outcome, int number) {
        meters.counter("improvement.events", "outcome", outcome).increment(number);
    }
}
