package childrens.improvement.benchmark.measure;

import childrens.improvement.benchmark.server.Database;
import childrens.improvement.benchmark.server.MetricsService;
import childrens.improvement.benchmark.server.ReadingClient;
import childrens.improvement.benchmark.server.Servers;
import childrens.improvement.benchmark.server.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;

/** Deriving a whole history anew because a definition changes; over what the measurement of ingest has left. */
public final class Rederivation {

    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final Servers servers;
    private final Report report;
    private final Scale scale;

    /** The measurement. */
    public Rederivation(Servers servers, Report report, Scale scale) {
        this.servers = servers;
        this.report = report;
        this.scale = scale;
    }

    /**
     * Measures.
     *
     * @param live events that were taken in a second
     */
    public void measure(double live) throws SQLException, IOException {
        Database database = servers.database(OwnWay.DATABASE);
        long events = database.number("select count(*) from case_event");
        try (MetricsService service = MetricsService.start(servers, database)) {
            service.awaitReady();
            Council.awaitQuiet(database);
            ReadingClient approver = service.as("approver");
            change("one timescale", approver, events, live, """
                    {"measure": "M003", "intervals": {"default": {"first": {"workingDays": 12},
                      "then": {"workingDays": 12}}}, "validFrom": "%s", "policy": "all-open",
                      "reason": "A measurement of speed", "source": "deploy/benchmark"}
                    """.formatted(
                            scale.lastDay().plusDays(1)));
            change("a bank holiday, every measure in working days", approver, events, live, """
                    {"calendar": {"date": "%s", "name": "A day off", "proclaimedOn": "%s"}, "policy": "all-open",
                      "reason": "A measurement of speed", "source": "deploy/benchmark"}
                    """.formatted(
                            scale.lastDay().with(DayOfWeek.MONDAY).plusDays(15),
                            scale.lastDay().plusDays(1)));
        }
    }

    private void change(String what, ReadingClient approver, long events, double live, String body) throws IOException {
        long begun = System.nanoTime();
        JsonNode change = approver.post("/v1/definitions", body);
        if (!change.has("id")) {
            report.remark("not derived anew (" + what + "): " + change);
            return;
        }
        String path = "/v1/definitions/" + change.get("id").asText();
        Waiting.until("the change is in force", LIMIT, () -> "in-force"
                .equals(approver.get(path).path("state").asText()));
        double rate = events / ((System.nanoTime() - begun) / 1e9);
        report.ratio(
                "history of " + events + " events derived anew (" + what + "), against live ingest",
                Sample.number(rate) + " events/s",
                rate / live,
                5);
    }
}
