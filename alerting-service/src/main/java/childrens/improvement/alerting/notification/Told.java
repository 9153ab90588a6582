package childrens.improvement.alerting.notification;

import java.util.List;

/** Says how far a step has been told. */
final class Told {

    private Told() {}

    /** Whether it is still to be told, or was told and its closing was not. */
    static boolean stands(NotificationEntity opening, List<NotificationEntity> before) {
        boolean isUnrouted = opening.isWaiting() && opening.dueAt == null;
        return !isUnrouted && (opening.isWaiting() || opening.isTold() && !isClosed(opening, before));
    }

    /** Whether its closing was told. */
    static boolean isClosed(NotificationEntity opening, List<NotificationEntity> before) {
        return before.stream()
                .anyMatch(one -> !one.isOpening()
                        && one.round == opening.round
                        && one.recipient.equals(opening.recipient)
                        && one.isTold());
    }
}
