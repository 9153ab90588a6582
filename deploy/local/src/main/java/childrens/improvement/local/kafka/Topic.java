package childrens.improvement.local.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One entry of {@code deploy/kafka/topics.yaml}.
 *
 * @param keep an ISO 8601 duration, or {@code latest} for compaction
 * @param consumers databases of the services that read it
 */
public record Topic(String name, String owner, String key, int partitions, String keep, List<String> consumers) {

    private static final String LATEST = "latest";

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
