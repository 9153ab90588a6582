package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.store.InFlight;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One thread that reads some partitions of {@code case-events}, beside others. The plain client is used, not a channel,
 * because the positions are in the database, because nothing may be dropped when the database is away, and because
 * "everything read up to now" must be known exactly before a deadline is declared missed.
 */
final class PartitionReader implements ConsumerRebalanceListener, AutoCloseable {

    static final String TOPIC = "case-events";
    private static final Logger LOG = Logger.getLogger(PartitionReader.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Map<String, Object> broker;
    private final IngestEngine engine;
    private final Offsets offsets;
    private final InFlight inFlight;
    private final DataSource database;
    private final TopicIdentity topic;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private volatile boolean running = true;
    private final int recordsAtOnce;
    private final Duration poll;
    private final Thread thread;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;

    /**
     * A reader, not started yet.
     *
     * @param number tells it from the others, from 1
     * @param recordsAtOnce how many records are taken in one transaction at most
     * @param poll for how long new records are waited for before it is noted that there are none
     */
    PartitionReader(
            int number,
            int recordsAtOnce,
            Duration poll,
            Map<String, Object> broker,
            IngestEngine engine,
            Offsets offsets,
            InFlight inFlight,
            DataSource database,
            TopicIdentity topic) {
        this.thread = new Thread(this::run, "case-events-" + number);
        this.thread.setDaemon(true);
        this.recordsAtOnce = recordsAtOnce;
        this.poll = poll;
        this.topic = topic;
        this.broker = broker;
        this.engine = engine;
        this.offsets = offsets;
        this.inFlight = inFlight;
        this.database = database;
    }

    void start() {
        thread.start();
    }

    /** Stops after the batch that is under way. */
    @Override
    public void close() {
        running = false;
        KafkaConsumer<byte[], byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }

    /** Waits until it has stopped. */
    void join(Duration atMost) throws InterruptedException {
        thread.join(atMost.toMillis());
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<byte[], byte[]> reading = newConsumer()) {
                consumer = reading;
                assigned.clear();
                topic.check(TOPIC);
                reading.subscribe(List.of(TOPIC), this);
                while (running) {
                    round(reading);
                }
            } catch (WakeupException stopping) {
                LOG.debug("stopped reading");
            } catch (KafkaException | IllegalStateException away) {
                LOG.warnf("reading %s begins again: %s", TOPIC, away.getMessage());
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> newConsumer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "metrics-service");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, recordsAtOnce);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 600_000);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) poll.toMillis());
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** One poll: what came is taken before the next; when nothing came, the log is known to be read up to now. */
    private void round(KafkaConsumer<byte[], byte[]> reading) {
        Instant before = now();
        if (before == null) {
            pause();
            return;
        }
        ConsumerRecords<byte[], byte[]> records = reading.poll(poll);
        if (!records.isEmpty()) {
            take(reading, records);
        }
        noteCaughtUp(reading, before);
    }

    /** Tries until it is done, holding on to the partitions meanwhile. */
    private void take(KafkaConsumer<byte[], byte[]> reading, ConsumerRecords<byte[], byte[]> polled) {
        List<LogRecord> records = new ArrayList<>(polled.count());
        polled.forEach(record -> records.add(logRecord(record)));
        reading.pause(reading.assignment());
        try {
            while (running && !taken(records)) {
                pause();
                reading.poll(Duration.ZERO);
            }
        } finally {
            reading.resume(reading.assignment());
        }
    }

    private boolean taken(List<LogRecord> records) {
        try {
            engine.apply(TOPIC, records);
            return true;
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "%d records wait: they could not be stored and are tried again", records.size());
            return false;
        }
    }

    private void noteCaughtUp(KafkaConsumer<byte[], byte[]> reading, Instant before) {
        if (assigned.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> ends = reading.endOffsets(assigned);
        List<Integer> partitions = assigned.stream()
                .filter(partition -> Objects.equals(reading.position(partition), ends.get(partition)))
                .map(TopicPartition::partition)
                .toList();
        try (Connection connection = database.getConnection()) {
            offsets.caughtUp(connection, TOPIC, partitions, before);
        } catch (SQLException away) {
            LOG.debug("the database is away", away);
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        KafkaConsumer<byte[], byte[]> reading = consumer;
        if (partitions.isEmpty() || reading == null) {
            return;
        }
        topic.check(TOPIC);
        List<Integer> numbers =
                partitions.stream().map(TopicPartition::partition).toList();
        try (Connection connection = database.getConnection()) {
            Map<Integer, Long> next = offsets.next(connection, TOPIC, numbers);
            Map<TopicPartition, Long> beginnings = reading.beginningOffsets(partitions);
            for (TopicPartition partition : partitions) {
                Long taken = next.get(partition.partition());
                reading.seek(partition, taken != null ? taken : beginnings.getOrDefault(partition, 0L));
            }
            assigned.addAll(partitions);
        } catch (SQLException away) {
            throw new IllegalStateException("the positions cannot be read", away);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        assigned.removeAll(partitions);
    }

    private @Nullable Instant now() {
        try (Connection connection = database.getConnection()) {
            return inFlight.now(connection);
        } catch (SQLException away) {
            LOG.debug("the database is away", away);
            return null;
        }
    }

    private static LogRecord logRecord(ConsumerRecord<byte[], byte[]> record) {
        Map<String, byte[]> headers = java.util.stream.StreamSupport.stream(
                        record.headers().spliterator(), false)
                .filter(header -> header.value() != null)
                .collect(Collectors.toMap(
                        org.apache.kafka.common.header.Header::key,
                        org.apache.kafka.common.header.Header::value,
                        (first, second) -> second));
        return new LogRecord(
                record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
