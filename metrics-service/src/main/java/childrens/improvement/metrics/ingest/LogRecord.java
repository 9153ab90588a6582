package childrens.improvement.metrics.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log, whatever carried it.
 *
 * @param topic where it stands
 * @param partition in which partition
 * @param offset at which position
 * @param key its key, or null
 * @param headers its headers
 * @param value its bytes, or null
 */
public record LogRecord(
        String topic,
        int partition,
        long offset,
        byte @Nullable [] key,
        Map<String, byte[]> headers,
        byte @Nullable [] value) {}
