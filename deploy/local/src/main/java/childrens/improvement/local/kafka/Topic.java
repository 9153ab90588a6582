package childrens.improvement.local.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * One entry of {@code deploy/kafka/topics.yaml}.
 *
 * @param keep an ISO 8601 duration, or {@code latest} for compaction
 * @param consumers databases of the services that read it
 */
public record Topic(String name, String owner, String key, int partitions, String keep, List<String> consumers) {

    private static final String LATEST = "latest";

    /** Its partitions, from 0. */
    public Stream<TopicPartition> eachPartition() {
        return IntStream.range(0, partitions).mapToObj(number -> new TopicPartition(name, number));
    }

    /** What the broker is told about it. */
    public Map<String, String> settings() {
        String timestamps = "message.timestamp.type";
        if (keep.equals(LATEST)) {
            return Map.of("cleanup.policy", "compact", timestamps, "LogAppendTime");
        }
        String millis = Long.toString(Duration.parse(keep).toMillis());
        return Map.of("cleanup.policy", "delete", "retention.ms", millis, timestamps, "LogAppendTime");
    }
}
