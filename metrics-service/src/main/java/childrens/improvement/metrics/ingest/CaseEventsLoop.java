package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.store.InFlight;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads {@code case-events} on some threads that share its partitions, as they share them with other instances. */
@ApplicationScoped
public class CaseEventsLoop {

    private static final Duration STOP = Duration.ofSeconds(20);

    private final List<PartitionReader> readers;

    CaseEventsLoop(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            IngestEngine engine,
            Offsets offsets,
            InFlight inFlight,
            DataSource database,
            TopicIdentity topic,
            @ConfigProperty(name = "ingest.threads") int threads,
            @ConfigProperty(name = "ingest.records-at-once") int recordsAtOnce,
            @ConfigProperty(name = "ingest.poll") Duration poll) {
        readers = IntStream.rangeClosed(1, threads)
                .mapToObj(number -> new PartitionReader(
                        number, recordsAtOnce, poll, broker, engine, offsets, inFlight, database, topic))
                .toList();
    }

    void start(@Observes StartupEvent started) {
        readers.forEach(PartitionReader::start);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        readers.forEach(PartitionReader::close);
        for (PartitionReader reader : readers) {
            reader.join(STOP);
        }
    }
}
