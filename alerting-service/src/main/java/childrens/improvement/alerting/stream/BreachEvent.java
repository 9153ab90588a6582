package childrens.improvement.alerting.stream;

import childrens.improvement.alerting.escalation.London;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a breach, as others are told; nothing about a child.
 *
 * @param position where it stands in the order of all events
 * @param type {@code breach.opened}, {@code breach.raised}, {@code breach.changed}, {@code breach.acknowledged} or {@code breach.closed}
 * @param breach the id of the breach
 * @param figure as it was then; null where it has none
 * @param acknowledgedBy the post in whose name it was taken on; null for the other types, and where it is not known
 * @param acknowledgedUntil the first moment at which that stands no longer; null where none is named
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BreachEvent(
        long position,
        String type,
        OffsetDateTime at,
        UUID breach,
        String kind,
        @Nullable String measure,
        @Nullable String scope,
        @Nullable String team,
        @Nullable String level,
        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedBecause,
        @JsonRawValue @Nullable String figure,
        @Nullable String acknowledgedBy,
        @Nullable OffsetDateTime acknowledgedUntil) {

    /** An event with its episode. */
    static BreachEvent of(
            BreachEventEntity event,
            String kind,
            @Nullable String measure,
            @Nullable String scope,
            @Nullable String team) {
        return new BreachEvent(
                event.position == null ? 0 : event.position,
                event.type,
                event.at.atZone(London.ZONE).toOffsetDateTime(),
                event.episode,
                kind,
                measure,
                scope,
                team,
                event.level,
                london(event.openedAt),
                london(event.closedAt),
                event.closedBecause,
                event.figure,
                event.acknowledgedBy,
                london(event.acknowledgedUntil));
    }

    private static @Nullable OffsetDateTime london(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(London.ZONE).toOffsetDateTime();
    }
}
