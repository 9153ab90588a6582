package childrens.improvement.benchmark.peer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** What consumer groups have committed, as the broker tells it. */
final class Offsets implements AutoCloseable {

    private final Admin admin;

    Offsets(String bootstrap) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    void createTopic(String name, int partitions) {
        get(() -> admin.createTopics(Set.of(new NewTopic(name, partitions, (short) 1)))
                .all()
                .get());
    }

    void deleteTopic(String name) {
        get(() -> admin.deleteTopics(Set.of(name)).all().get());
    }

    /** How many messages of a topic without transactions a group has committed. */
    long committed(String group, String topic) {
        return positions(group, topic).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Whether a group has committed everything that is in the topic. */
    boolean isThrough(String group, String topic) {
        Map<TopicPartition, Long> positions = positions(group, topic);
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        positions.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        return !latest.isEmpty()
                && get(() -> admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                                .all()
                                .get())
                        .entrySet()
                        .stream()
                        .allMatch(each -> each.getValue().offset() <= positions.getOrDefault(each.getKey(), 0L));
    }

    private Map<TopicPartition, Long> positions(String group, String topic) {
        return get(() -> admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get())
                .entrySet()
                .stream()
                .filter(each -> each.getKey().topic().equals(topic) && each.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }

    private interface Answer<T> {
        T get() throws ExecutionException, InterruptedException;
    }

    private static <T> T get(Answer<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
