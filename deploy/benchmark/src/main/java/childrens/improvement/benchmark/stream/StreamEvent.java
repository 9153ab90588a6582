package childrens.improvement.benchmark.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One case event.
 *
 * @param id unique in the stream
 * @param subject pseudonym of the child
 * @param time when it happened, in whole seconds
 * @param recorded when it was entered, which orders the stream
 * @param team who held the case
 * @param record what it is about: the value of the kind's key
 * @param replaces the event that it corrects, or null
 */
public record StreamEvent(
        String id,
        EventKind kind,
        String subject,
        Instant time,
        Instant recorded,
        String team,
        String record,
        @Nullable String replaces) {}
