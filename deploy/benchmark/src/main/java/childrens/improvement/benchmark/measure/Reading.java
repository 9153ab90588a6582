package childrens.improvement.benchmark.measure;

import childrens.improvement.benchmark.duty.DayCounts;
import childrens.improvement.benchmark.duty.Measured;
import childrens.improvement.benchmark.peer.IndexedSql;
import childrens.improvement.benchmark.peer.Progress;
import childrens.improvement.benchmark.server.Database;
import childrens.improvement.benchmark.server.MetricsService;
import childrens.improvement.benchmark.server.Multiplication;
import childrens.improvement.benchmark.server.ReadingClient;
import childrens.improvement.benchmark.server.Servers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Readings of 365 days, and further ingest, on ever larger databases. */
public final class Reading {

    private static final String DATABASE = "sized";
    private static final double[] GOALS = {20, 100, 500};
    private static final Measured[] MEASURES = Measured.values();

    private final Servers servers;
    private final Report report;
    private final Scale scale;
    private final List<Sized> sized = new ArrayList<>();

    /** What was found at one size. */
    private record Sized(long obligations, double ingest, Sample http, Sample own, Sample sql) {

        String size() {
            return String.format(Locale.UK, "%,d obligations", obligations);
        }
    }

    /** The measurement. */
    public Reading(Servers servers, Report report, Scale scale) {
        this.servers = servers;
        this.report = report;
        this.scale = scale;
    }

    /** Measures at each size, the smallest first, and reports. */
    public void measure() throws SQLException, IOException {
        Council council = Council.settle(servers, scale);
        council.topic().send(council.further());
        for (long size : scale.sizes()) {
            Report.say("making " + size + " obligations");
            Sized each = atSize(council, size);
            sized.add(each);
            report(each, GOALS[Math.min(sized.size(), GOALS.length) - 1]);
        }
        flatness(sized.get(0), sized.get(sized.size() - 1));
    }

    private Sized atSize(Council council, long size) throws SQLException, IOException {
        Database database = council.copy(DATABASE);
        new Multiplication(database).of(Math.max(1, Math.round((double) size / council.obligations())));
        servers.administration().checkpoint();
        IndexedSql sql = new IndexedSql(database);
        long obligations = sql.obligations();
        try (MetricsService service = MetricsService.start(servers, database)) {
            int further = council.further().size();
            double ingest = Progress.rate(
                    () -> service.counted(),
                    council.counted() + further / 10,
                    council.counted() + further,
                    Duration.ofMinutes(10));
            service.awaitReady();
            Council.awaitQuiet(database);
            database.analyse();
            Sample own = new OwnCounters(database).exist()
                    ? new OwnCounters(database).latency(scale.lastDay())
                    : new Sample();
            ReadingClient readings = service.readings();
            Report.say("asking over HTTP");
            Sample http = Latency.of(200, 500, number -> readings.year(measure(number), scale.lastDay()));
            Sample plain = plain(sql, readings);
            return new Sized(obligations, ingest, http, own, plain);
        }
    }

    private Sample plain(IndexedSql sql, ReadingClient readings) throws SQLException, IOException {
        sql.prepare();
        LocalDate last = scale.lastDay();
        try (Connection connection = servers.database(DATABASE).connect();
                PreparedStatement question = sql.question(connection)) {
            for (Measured measure : MEASURES) {
                agree(measure, readings.year(measure, last), IndexedSql.ask(question, measure, last));
            }
            Sample sample = Latency.of(5, 25, number -> IndexedSql.ask(question, measure(number), last));
            report.remark("plan of the SQL peer at " + sql.obligations() + ": " + sql.plan(last));
            return sample;
        } finally {
            sql.clear();
        }
    }

    private void agree(Measured measure, DayCounts.Share service, DayCounts.Share plain) {
        if (!service.equals(plain)) {
            report.remark("WRONG: metrics-service says of " + measure + " " + service + ", plain SQL " + plain);
        }
    }

    private static Measured measure(int number) {
        return MEASURES[number % MEASURES.length];
    }

    private void report(Sized each, double goal) {
        report.figure("365 days by indexed SQL, " + each.size(), each.sql().text(" ms"));
        if (each.own().size() > 0) {
            report.ratio(
                    "365 days by the service's counters, " + each.size() + ", against SQL",
                    each.own().text(" ms"),
                    each.sql().median() / each.own().median(),
                    goal);
        }
        report.ratio(
                "365 days over HTTP, token and all, " + each.size() + ", against SQL",
                each.http().text(" ms"),
                each.sql().median() / each.http().median(),
                goal);
        double p99 = each.http().quantile(0.99);
        report.figure(
                "99 of 100 readings over HTTP, " + each.size(), Sample.number(p99) + " ms", "below 20 ms", p99 < 20);
        report.figure("further ingest, " + each.size(), Sample.number(each.ingest()) + " events/s");
    }

    private void flatness(Sized small, Sized large) {
        report.ratio(
                "further ingest, " + large.size() + " against " + small.size(),
                Sample.number(large.ingest()) + " against " + Sample.number(small.ingest()) + " events/s",
                large.ingest() / small.ingest(),
                0.85);
        report.ratio(
                "reading over HTTP, " + small.size() + " against " + large.size(),
                Sample.number(small.http().median()) + " against "
                        + Sample.number(large.http().median()) + " ms",
                small.http().median() / large.http().median(),
                1 / 1.2);
    }
}
