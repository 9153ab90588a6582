package childrens.improvement.local.clock;

import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.kafka.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Where the partitions of the topics end: the offset that the next message will get; 0 for one that is empty. */
final class TopicEnds implements AutoCloseable {

    /** What retention removes is old: where the topics begin need not be asked each time. */
    private static final Duration RETENTION_SEEN_FOR = Duration.ofSeconds(10);

    private final Admin admin;
    private final List<TopicPartition> partitions;
    private Map<TopicPartition, Long> first = Map.of();
    private long firstSeenAt;

    TopicEnds(String bootstrap, List<Topic> topics) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        partitions = topics.stream().flatMap(Topic::eachPartition).toList();
    }

    Map<TopicPartition, Long> now() {
        long looked = System.nanoTime();
        if (first.isEmpty() || looked - firstSeenAt > RETENTION_SEEN_FOR.toNanos()) {
            first = offsets(OffsetSpec.earliest());
            firstSeenAt = looked;
        }
        Map<TopicPartition, Long> next = offsets(OffsetSpec.latest());
        // what retention has removed nobody can read any more
        next.replaceAll((partition, end) -> end.equals(first.get(partition)) ? 0 : end);
        return next;
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try {
            admin.listOffsets(asked).all().get().forEach((partition, found) -> offsets.put(partition, found.offset()));
            return offsets;
        } catch (ExecutionException e) {
            throw new CommandFailure("Kafka does not say where its topics end: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted");
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
