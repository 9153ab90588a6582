package childrens.improvement.alerting.notification;

import java.time.Instant;
import java.util.Locale;

/** How far a notification has got, as callers see it. */
public enum NotificationState {
    /** Decided, and waiting for its time, or for somebody who can be reached. */
    HELD,
    /** Due, and not sent yet. */
    PENDING,
    /** Taken by the mail server. */
    SENT,
    /** Given up, after trying for a day. */
    FAILED,
    /** Not sent, because there was nothing to tell any more. */
    CANCELLED;

    /** The state at the instant. */
    public static NotificationState of(NotificationEntity notification, Instant now) {
        if (!notification.isWaiting()) {
            return valueOf(notification.state.toUpperCase(Locale.ROOT));
        }
        return notification.dueAt == null || notification.dueAt.isAfter(now) ? HELD : PENDING;
    }

    /** The word on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
