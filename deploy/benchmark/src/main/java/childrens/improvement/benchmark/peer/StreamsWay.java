package childrens.improvement.benchmark.peer;

import childrens.improvement.benchmark.duty.DayCounts;
import childrens.improvement.benchmark.duty.Measured;
import childrens.improvement.benchmark.server.CaseEvents;
import childrens.improvement.benchmark.server.Database;
import childrens.improvement.benchmark.server.Memory;
import childrens.improvement.benchmark.server.Servers;
import childrens.improvement.benchmark.server.Waiting;
import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.ChildProcess;
import childrens.improvement.local.process.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The Kafka Streams topology, with or without its duties in a table of PostgreSQL. */
public final class StreamsWay implements Way {

    private static final String DATABASE = "streams";
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final int PARTITIONS = 8;

    private final Servers servers;
    private final boolean toTable;
    private final long events;
    private final long horizon;
    private final Consumer<DayCounts> check;
    private long resident;
    private double microseconds;

    /**
     * The way.
     *
     * @param toTable whether its duties go to PostgreSQL
     * @param horizon how far further missed intervals are laid out, in seconds since 1970
     * @param check sees what it has counted
     */
    public StreamsWay(Servers servers, boolean toTable, long events, long horizon, Consumer<DayCounts> check) {
        this.servers = servers;
        this.toTable = toTable;
        this.events = events;
        this.horizon = horizon;
        this.check = check;
    }

    @Override
    public String name() {
        return toTable ? "(d) the same topology, its duties in PostgreSQL" : "(c) Kafka Streams, duties and counters";
    }

    @Override
    public String tuning() {
        String sink = "; duties upserted with unnest, sorted by key, up to 20000 a commit, at least once";
        return StreamsTuning.SETTINGS + ", RocksDB as delivered, changelogs with lz4, every event id kept, 1 GB heap"
                + (toTable ? sink : "") + "; resident " + resident + " MB, " + Math.round(microseconds)
                + " microseconds of a processor an event, its start included";
    }

    @Override
    public double run() throws SQLException, IOException {
        String application = "streams-" + UUID.randomUUID();
        Path folder = servers.folder().resolve(application);
        servers.administration().recreate(DATABASE);
        Database database = servers.database(DATABASE);
        if (toTable) {
            database.execute(RowSink.TABLE.toArray(String[]::new));
        }
        try (Offsets offsets = new Offsets(servers.bootstrap())) {
            if (toTable) {
                offsets.createTopic(RowSink.TOPIC, PARTITIONS);
            }
            ChildProcess process = program(application, folder, database).launch();
            try {
                double rate = Progress.rate(() -> counted(offsets, application), events, LIMIT);
                resident = Memory.of(process.handle().pid()).most();
                microseconds = process.handle()
                                .info()
                                .totalCpuDuration()
                                .map(used -> used.toMillis() * 1000.0)
                                .orElse(Double.NaN)
                        / events;
                check.accept(counters(folder));
                return rate;
            } finally {
                process.stop(Duration.ofSeconds(30));
                if (toTable) {
                    offsets.deleteTopic(RowSink.TOPIC);
                }
            }
        }
    }

    /** With the table, the end is reached only when the table has everything too. */
    private long counted(Offsets offsets, String application) {
        long counted = offsets.committed(application, CaseEvents.TOPIC);
        boolean waits = toTable && counted >= events && !offsets.isThrough(application + "-sink", RowSink.TOPIC);
        return waits ? events - 1 : counted;
    }

    private Program program(String application, Path folder, Database database) {
        Path target = servers.checkout().root().resolve("deploy/benchmark/target");
        List<String> command = new ArrayList<>(List.of(
                Checkout.javaExecutable(),
                "-Xmx1g",
                "-cp",
                target.resolve("classes") + File.pathSeparator + target.resolve("lib/*"),
                StreamsMain.class.getName(),
                servers.bootstrap(),
                application,
                Long.toString(horizon)));
        if (toTable) {
            command.add(database.url() + "?user=metrics&password=metrics");
        }
        return new Program("streams", command, Map.of(), folder);
    }

    private static DayCounts counters(Path folder) throws IOException {
        Files.createFile(folder.resolve(StreamsMain.ASKED));
        Path written = folder.resolve(StreamsMain.COUNTERS);
        Waiting.until("the counters are written", Duration.ofMinutes(1), () -> Files.exists(written));
        DayCounts counts = new DayCounts();
        for (String line : Files.readAllLines(written)) {
            String[] part = line.split(Pattern.quote("|"));
            counts.add(
                    Measured.valueOf(part[0]),
                    Long.parseLong(part[2]),
                    Long.parseLong(part[3]),
                    Long.parseLong(part[4]));
        }
        return counts;
    }
}
