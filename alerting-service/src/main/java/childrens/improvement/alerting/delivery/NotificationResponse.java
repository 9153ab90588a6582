package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.notification.NotificationEntity;
import childrens.improvement.alerting.notification.NotificationState;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a post is told of a step of a breach.
 *
 * @param step {@code due-soon}, {@code opened}, {@code escalated} or {@code closed}
 * @param recipient the post
 * @param holder who held it then
 * @param state {@code cancelled}: there was nothing to tell any more
 * @param until until when it is held; null when it is not
 * @param why why this post, and in {@code endedBecause} what became of it
 * @param message the mail that it goes in, with others of its kind; null while it is not gathered
 */
@Schema(name = "Notification")
@JsonInclude(JsonInclude.Include.ALWAYS)
record NotificationResponse(
        UUID id,
        UUID breach,

        @Schema(enumeration = {"due-soon", "opened", "escalated", "closed"})
        String step,

        String recipient,
        @Nullable String holder,
        @Nullable String address,
        String channel,

        @Schema(enumeration = {"held", "pending", "sent", "failed", "cancelled"})
        String state,

        @Nullable OffsetDateTime until,
        String why,
        OffsetDateTime decidedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endedBecause,
        @Nullable UUID message) {

    static NotificationResponse from(NotificationEntity notification, Instant now) {
        NotificationState state = NotificationState.of(notification, now);
        return new NotificationResponse(
                notification.id,
                notification.episode,
                notification.step,
                notification.recipient,
                notification.holder,
                notification.address,
                notification.channel,
                state.code(),
                state == NotificationState.HELD && notification.dueAt != null ? london(notification.dueAt) : null,
                notification.why,
                london(notification.decidedAt),
                notification.endedAt == null ? null : london(notification.endedAt),
                notification.endedBecause,
                notification.message);
    }

    static OffsetDateTime london(Instant instant) {
        return instant.atZone(London.ZONE).toOffsetDateTime();
    }
}
