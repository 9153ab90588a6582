package childrens.improvement.benchmark.measure;

import childrens.improvement.benchmark.duty.DayCounts;
import childrens.improvement.benchmark.duty.Measured;
import childrens.improvement.benchmark.duty.Recount;
import childrens.improvement.benchmark.duty.WorkingDays;
import childrens.improvement.benchmark.peer.OrdinaryWay;
import childrens.improvement.benchmark.peer.RawCopy;
import childrens.improvement.benchmark.peer.StreamsWay;
import childrens.improvement.benchmark.peer.Way;
import childrens.improvement.benchmark.server.CaseEvents;
import childrens.improvement.benchmark.server.MetricsService;
import childrens.improvement.benchmark.server.ReadingClient;
import childrens.improvement.benchmark.server.Servers;
import childrens.improvement.benchmark.stream.CaseStream;
import childrens.improvement.benchmark.stream.EventJson;
import childrens.improvement.benchmark.stream.StreamEvent;
import childrens.improvement.benchmark.stream.StreamShape;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Taking in the same stream in each of the ways, in turn. */
public final class Ingest {

    private static final int YEAR = 365;

    private final Servers servers;
    private final Report report;
    private final Scale scale;
    private final boolean alone;
    private final WorkingDays calendar = new WorkingDays();

    /**
     * The measurement.
     *
     * @param alone whether only metrics-service itself is to be measured
     */
    public Ingest(Servers servers, Report report, Scale scale, boolean alone) {
        this.alone = alone;
        this.servers = servers;
        this.report = report;
        this.scale = scale;
    }

    /**
     * Measures, checks each result against a recount, and reports.
     *
     * @return events a second that metrics-service has taken in
     */
    public double measure() throws SQLException, IOException {
        List<StreamEvent> events = CaseStream.of(StreamShape.plain(scale.events(), scale.end()));
        int bytes = events.stream()
                        .limit(1000)
                        .mapToInt(event -> EventJson.of(event).length)
                        .sum()
                / 1000;
        report.condition("stream: " + events.size() + " events of " + bytes + " bytes on average, 5% late, lz4, "
                + "8 partitions, fixed seed, until " + scale.lastDay());
        CaseEvents topic = new CaseEvents(servers.bootstrap());
        topic.clear();
        topic.send(events);
        DayCounts counted = Recount.of(events, scale.end().getEpochSecond(), calendar);
        OwnWay own = new OwnWay(servers, events.size(), service -> check(service, counted));
        long horizon = scale.end().plus(Duration.ofDays(60)).getEpochSecond();
        List<Way> ways = List.of(
                own,
                new RawCopy(
                        servers.administration(), servers.database(OwnWay.DATABASE), servers.folder(), events.size()),
                new OrdinaryWay(servers, scale.ordinaryEvents()),
                new StreamsWay(servers, false, events.size(), horizon, counts -> check("(c)", counts, counted)),
                new StreamsWay(servers, true, events.size(), horizon, counts -> check("(d)", counts, counted)));
        Map<Way, Sample> samples = rounds(ways);
        report(ways, samples, own);
        return sample(samples, own).median();
    }

    private Map<Way, Sample> rounds(List<Way> ways) throws SQLException, IOException {
        Map<Way, Sample> samples = new LinkedHashMap<>();
        for (int round = 0; round < scale.rounds(); round++) {
            for (Way way : alone ? ways.subList(0, 1) : ways) {
                servers.administration().checkpoint();
                double rate = way.run();
                Report.say("round " + (round + 1) + ": " + way.name() + ": " + Sample.number(rate) + " events/s");
                samples.computeIfAbsent(way, each -> new Sample()).add(rate);
            }
        }
        return samples;
    }

    private void report(List<Way> ways, Map<Way, Sample> samples, OwnWay own) {
        double[] goals = {Double.NaN, 0.25, 15, 0.4, 1.5};
        double ours = sample(samples, own).median();
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            Sample sample = sample(samples, way);
            if (sample.size() == 0) {
                continue;
            }
            report.condition(way.name() + ": " + way.tuning());
            if (i == 0) {
                report.figure("ingest: " + way.name(), sample.text(" events/s"));
            } else {
                report.ratio(
                        "ingest against " + way.name(), sample.text(" events/s"), ours / sample.median(), goals[i]);
            }
        }
        report.figure(
                "resident memory of metrics-service after ingest",
                own.memory().now() + " MB, at most " + own.memory().most() + " MB",
                "below 500 MB",
                own.memory().most() < 500);
    }

    private static Sample sample(Map<Way, Sample> samples, Way way) {
        return samples.getOrDefault(way, new Sample());
    }

    private void check(MetricsService service, DayCounts counted) throws IOException {
        ReadingClient readings = service.readings();
        for (Measured measure : Measured.values()) {
            agree("metrics-service", measure, readings.year(measure, scale.lastDay()), lastYear(counted, measure));
        }
    }

    private void check(String way, DayCounts counts, DayCounts counted) {
        for (Measured measure : Measured.values()) {
            agree(way, measure, lastYear(counts, measure), lastYear(counted, measure));
        }
    }

    private DayCounts.Share lastYear(DayCounts counts, Measured measure) {
        LocalDate last = scale.lastDay();
        return counts.between(
                measure, last.minusDays(YEAR - 1).toEpochDay(), last.plusDays(1).toEpochDay());
    }

    private void agree(String way, Measured measure, DayCounts.Share found, DayCounts.Share counted) {
        if (!found.equals(counted)) {
            report.remark("WRONG: " + way + " says of " + measure + " " + found + ", the recount " + counted);
        }
    }
}
