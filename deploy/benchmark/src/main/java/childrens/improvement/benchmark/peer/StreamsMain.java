package childrens.improvement.benchmark.peer;

import childrens.improvement.benchmark.duty.WorkingDays;
import childrens.improvement.benchmark.server.CaseEvents;
import childrens.improvement.local.process.ServerProgram;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The process that is the Kafka Streams topology. Arguments: bootstrap servers, application id, horizon in seconds
 * since 1970, and JDBC URL of the table for the duties, if they are to be written.
 */
final class StreamsMain {

    /** The harness asks for the counters by making this file. */
    static final String ASKED = "counters.asked";

    static final String COUNTERS = "counters";

    private StreamsMain() {}

    public static void main(String[] args) throws Exception {
        ServerProgram.endWithParent();
        boolean toTable = args.length > 3;
        KafkaStreams streams =
                new KafkaStreams(topology(Long.parseLong(args[2]), toTable).build(), settings(args[0], args[1]));
        ServerProgram.atEnd(streams::close);
        streams.start();
        if (toTable) {
            new RowSink(args[0], args[1] + "-sink", args[3]).start();
        }
        ServerProgram.ready("streams");
        while (Files.notExists(Path.of(ASKED))) {
            Thread.sleep(20);
        }
        writeCounters(streams);
    }

    private static StreamsBuilder topology(long horizon, boolean toTable) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(store(DutyProcessor.SEEN));
        builder.addStateStore(store(DutyProcessor.CHILD).withCachingEnabled());
        builder.addStateStore(store(DutyProcessor.COUNTER).withCachingEnabled());
        WorkingDays calendar = new WorkingDays();
        KStream<String, String> duties = builder.stream(
                        CaseEvents.TOPIC, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .process(
                        () -> new DutyProcessor(calendar, horizon, toTable),
                        DutyProcessor.SEEN,
                        DutyProcessor.CHILD,
                        DutyProcessor.COUNTER);
        if (toTable) {
            duties.to(RowSink.TOPIC, Produced.with(Serdes.String(), Serdes.String()));
        }
        return builder;
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingEnabled(DutyProcessor.changelog());
    }

    private static Properties settings(String bootstrap, String application) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("application.id", application);
        settings.put("state.dir", Path.of("state").toAbsolutePath().toString());
        StreamsTuning.SETTINGS.forEach(settings::put);
        return settings;
    }

    private static void writeCounters(KafkaStreams streams) throws IOException {
        Path unfinished = Path.of(COUNTERS + ".unfinished");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8));
                KeyValueIterator<String, byte[]> all = streams.store(StoreQueryParameters.fromNameAndType(
                                DutyProcessor.COUNTER, QueryableStoreTypes.<String, byte[]>keyValueStore()))
                        .all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> each = all.next();
                ByteBuffer count = ByteBuffer.wrap(each.value);
                out.println(each.key + "|" + count.getLong(0) + "|" + count.getLong(8));
            }
        }
        Files.move(unfinished, Path.of(COUNTERS));
    }
}
