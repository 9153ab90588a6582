package childrens.improvement.benchmark.measure;

import childrens.improvement.benchmark.server.CaseEvents;
import childrens.improvement.benchmark.server.Database;
import childrens.improvement.benchmark.server.MetricsService;
import childrens.improvement.benchmark.server.Servers;
import childrens.improvement.benchmark.server.Waiting;
import childrens.improvement.benchmark.stream.CaseStream;
import childrens.improvement.benchmark.stream.StreamEvent;
import childrens.improvement.benchmark.stream.StreamShape;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A small council that metrics-service has taken in and settled: what larger databases are made of. */
final class Council {

    static final String DATABASE = "council";
    private static final int EVENTS = 60_000;
    private static final int FURTHER_EVENTS = 50_000;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Servers servers;
    private final CaseEvents topic;
    private final long counted;
    private final long obligations;
    private final List<StreamEvent> further;

    private Council(Servers servers, CaseEvents topic, long counted, long obligations, List<StreamEvent> further) {
        this.servers = servers;
        this.topic = topic;
        this.counted = counted;
        this.obligations = obligations;
        this.further = further;
    }

    static Council settle(Servers servers, Scale scale) throws SQLException {
        CaseEvents topic = new CaseEvents(servers.bootstrap());
        topic.clear();
        StreamShape shape = StreamShape.plain(EVENTS, scale.end());
        List<StreamEvent> events = CaseStream.of(shape);
        topic.send(events);
        servers.administration().recreate(DATABASE);
        Database database = servers.database(DATABASE);
        try (MetricsService service = MetricsService.start(servers, database)) {
            Waiting.until("the small council is counted", LIMIT, () -> service.counted() >= events.size());
            service.awaitReady();
            awaitQuiet(database);
        }
        long obligations = database.number("select count(*) from obligation where known_until = 'infinity'");
        List<StreamEvent> further =
                CaseStream.of(StreamShape.plain(FURTHER_EVENTS, scale.end()).of("further"));
        return new Council(servers, topic, events.size(), obligations, further);
    }

    /** Waits until it has announced and published what it has to. */
    static void awaitQuiet(Database database) {
        AtomicLong last = new AtomicLong(-1);
        AtomicLong since = new AtomicLong(System.nanoTime());
        Waiting.until("it is quiet", LIMIT, () -> {
            long now = database.number("select (select count(*) from overdue)"
                    + " + (select count(*) from outbox) + (select count(*) from outbox where sent_at is null)");
            boolean unsent = database.number("select count(*) from outbox where sent_at is null") > 0;
            if (unsent || last.getAndSet(now) != now) {
                since.set(System.nanoTime());
            }
            return System.nanoTime() - since.get() > QUIET.toNanos();
        });
    }

    CaseEvents topic() {
        return topic;
    }

    /** How many events every copy of it has counted. */
    long counted() {
        return counted;
    }

    long obligations() {
        return obligations;
    }

    /** Events of other children, not sent yet. */
    List<StreamEvent> further() {
        return further;
    }

    /** A copy to do something with. */
    Database copy(String name) throws SQLException {
        servers.administration().copy(DATABASE, name);
        return servers.database(name);
    }
}
