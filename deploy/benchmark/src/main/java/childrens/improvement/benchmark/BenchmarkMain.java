package childrens.improvement.benchmark;

import childrens.improvement.benchmark.measure.Conditions;
import childrens.improvement.benchmark.measure.Deadlines;
import childrens.improvement.benchmark.measure.HandOver;
import childrens.improvement.benchmark.measure.Ingest;
import childrens.improvement.benchmark.measure.Reading;
import childrens.improvement.benchmark.measure.Rederivation;
import childrens.improvement.benchmark.measure.Report;
import childrens.improvement.benchmark.measure.Scale;
import childrens.improvement.benchmark.server.Servers;
import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command: {@code [--quick] [--only ingest,...] [--events N] [--rounds N]}. Prints one table. */
final class BenchmarkMain {

    private BenchmarkMain() {}

    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    public static void main(String[] args) throws IOException, SQLException {
        CLIENTS.setLevel(Level.WARNING);
        Options options = Options.parse(List.of(args), LocalDate.now(ZoneId.of("Europe/London")));
        Checkout checkout = Checkout.here();
        Path target = checkout.root().resolve("deploy/benchmark/target");
        Path folder = Folders.fresh(target.resolve("run"));
        Report report = new Report();
        try (Servers servers = Servers.start(checkout, folder)) {
            Conditions.write(report, servers);
            measure(servers, report, options);
        } finally {
            Files.writeString(target.resolve("table.md"), report.text());
        }
        System.out.println(report.text());
    }

    private static void measure(Servers servers, Report report, Options options) throws IOException, SQLException {
        Scale scale = options.scale();
        if (options.has("ingest") || options.has("rederive")) {
            double live = new Ingest(servers, report, scale, !options.has("ingest")).measure();
            if (options.has("rederive")) {
                new Rederivation(servers, report, scale).measure(live);
            }
        }
        if (options.has("reading")) {
            new Reading(servers, report, scale).measure();
        }
        if (options.has("deadlines")) {
            new Deadlines(servers, report, scale).measure();
        }
        if (options.has("alerting")) {
            new HandOver(servers, report).measure();
        }
    }
}
