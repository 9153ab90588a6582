package childrens.improvement.metrics.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A record that is no event that can be taken.
 *
 * @param record the record
 * @param reason why, without any value of it
 * @param eventType its type where it could be read, or null
 * @param eventId its id where it could be read, or null
 */
public record RefusedRecord(
        LogRecord record,
        String reason,
        @Nullable String eventType,
        @Nullable String eventId) {}
