package childrens.improvement.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A message as it stands in a topic. */
record TopicMessage(String key, String contentType, JsonNode value) {

    /** All that the topic holds now, in order. */
    static List<TopicMessage> all(String brokers, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers);
        List<TopicMessage> messages = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            while (!ends.isEmpty()) {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> {
                    String contentType =
                            new String(each.headers().lastHeader("content-type").value(), UTF_8);
                    messages.add(new TopicMessage(each.key(), contentType, Requests.json(each.value())));
                });
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        }
        return messages;
    }

    static Map<String, List<TopicMessage>> byKey(List<TopicMessage> messages) {
        Map<String, List<TopicMessage>> byKey = new TreeMap<>();
        messages.forEach(message ->
                byKey.computeIfAbsent(message.key(), none -> new ArrayList<>()).add(message));
        return byKey;
    }
}
