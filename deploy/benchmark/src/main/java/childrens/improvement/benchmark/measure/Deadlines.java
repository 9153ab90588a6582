package childrens.improvement.benchmark.measure;

import childrens.improvement.benchmark.server.Breaches;
import childrens.improvement.benchmark.server.Database;
import childrens.improvement.benchmark.server.MetricsService;
import childrens.improvement.benchmark.server.Multiplication;
import childrens.improvement.benchmark.server.Servers;
import childrens.improvement.benchmark.server.Waiting;
import childrens.improvement.benchmark.stream.EventKind;
import childrens.improvement.benchmark.stream.StreamEvent;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** From the moment at which a deadline passes to the record of it in Kafka. */
public final class Deadlines {

    private static final String DATABASE = "deadlines";
    private static final Duration ALLOWED = Duration.ofHours(24);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int WATCHED = 500;
    private static final int WORST_RATE = 2500;

    private final Servers servers;
    private final Report report;
    private final Scale scale;
    private final Clock machine = Clock.systemUTC();

    /** The measurement. */
    public Deadlines(Servers servers, Report report, Scale scale) {
        this.servers = servers;
        this.report = report;
        this.scale = scale;
    }

    /** Measures with very many open, then with very many at once. */
    public void measure() throws SQLException {
        Council council = Council.settle(servers, scale);
        Database database = council.copy(DATABASE);
        long open = database.number("select count(*) from obligation where known_until = 'infinity' and done_at is null"
                + " and exempt_at is null and ended_at is null and due_before > now() + interval '2 days'");
        new Multiplication(database).ofOpen(Math.max(2, scale.openDuties() / open));
        try (MetricsService service = MetricsService.start(servers, database)) {
            service.awaitReady();
            Council.awaitQuiet(database);
            oneAfterTheOther(council, scale.openDuties() / open * open);
            atOnce(council, database, service);
        }
    }

    private void oneAfterTheOther(Council council, long open) {
        Instant first = machine.instant().truncatedTo(ChronoUnit.MILLIS).plusSeconds(8);
        try (Breaches breaches = new Breaches(servers.bootstrap())) {
            council.topic().send(contacts("watched", WATCHED, first, Duration.ofSeconds(10)));
            Sample delays = new Sample();
            breaches.await(WATCHED, first, LIMIT).forEach(millis -> delays.add(millis / 1000.0));
            double p99 = delays.quantile(0.99);
            report.figure(
                    "deadline to breach record in Kafka, " + open + " duties open",
                    "p50 " + Sample.number(delays.median()) + " s, p99 " + Sample.number(p99) + " s, n="
                            + delays.size(),
                    "p99 below 2 s",
                    p99 < 2);
        }
    }

    private void atOnce(Council council, Database database, MetricsService service) throws SQLException {
        int number = scale.atOnce();
        Instant first = machine.instant().truncatedTo(ChronoUnit.MILLIS).plusSeconds(20 + number / WORST_RATE);
        long before = service.counted();
        council.topic().send(contacts("together", number, first, Duration.ofSeconds(1)));
        Waiting.until("the contacts are counted", LIMIT, () -> service.counted() >= before + number);
        if (machine.instant().isAfter(first)) {
            report.remark("the contacts whose deadlines were to pass together were counted too late");
        }
        Waiting.until("the moment comes", LIMIT, () -> machine.instant().isAfter(first));
        council.topic().send(council.further());
        long ingestBegun = System.nanoTime();
        String announced = "select count(*) from overdue where due_before >= '" + first + "' and due_before < '"
                + first.plusSeconds(2) + "' and measure = 'M004'";
        Waiting.until("all are announced", LIMIT, () -> database.number(announced) >= number);
        double seconds = Duration.between(first, machine.instant()).toMillis() / 1000.0;
        double ingest = (service.counted() - before - number) / ((System.nanoTime() - ingestBegun) / 1e9);
        report.figure(
                number + " deadlines in one second",
                Sample.number(number / seconds) + " announced a second; ingest meanwhile " + Sample.number(ingest)
                        + " events/s",
                "at least 10,000 a second",
                number / seconds >= 10_000);
    }

    /** Contacts that nobody decides, whose deadlines pass one after the other. */
    private static List<StreamEvent> contacts(String name, int number, Instant firstDue, Duration spread) {
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    Instant received = firstDue.minus(ALLOWED).plusNanos(spread.toNanos() / number * i / 1000 * 1000);
                    String child = name + "-" + i;
                    return new StreamEvent(
                            "e-" + child,
                            EventKind.CONTACT_RECEIVED,
                            child,
                            received,
                            received,
                            "team-" + (1 + i % 20),
                            "c-" + child,
                            null);
                })
                .toList();
    }
}
