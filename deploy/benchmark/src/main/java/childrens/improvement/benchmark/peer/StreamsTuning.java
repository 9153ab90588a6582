package childrens.improvement.benchmark.peer;

import java.util.Map;

/** How Kafka Streams is tuned; printed with the figures. */
public final class StreamsTuning {

    /** What differs from its defaults. */
    public static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("processing.guarantee", "exactly_once_v2"),
            Map.entry("num.stream.threads", 2),
            Map.entry("commit.interval.ms", 1000),
            Map.entry("statestore.cache.max.bytes", 128L * 1024 * 1024),
            Map.entry("replication.factor", 1),
            Map.entry("auto.offset.reset", "earliest"),
            Map.entry("max.poll.records", 5000),
            Map.entry("producer.linger.ms", 50),
            Map.entry("producer.batch.size", 256 * 1024),
            Map.entry("producer.compression.type", "lz4"),
            Map.entry("consumer.fetch.max.bytes", 16 * 1024 * 1024));

    private StreamsTuning() {}
}
