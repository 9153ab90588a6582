package childrens.improvement.alerting.notification;

import childrens.improvement.alerting.escalation.Due;
import childrens.improvement.alerting.escalation.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What one decision changes. */
final class Changes {

    private final Instant now;
    private final List<NotificationEntity> decided = new ArrayList<>();
    private final List<NotificationEntity> ended = new ArrayList<>();

    Changes(Instant now) {
        this.now = now;
    }

    /** Those that are new or wait again. */
    List<NotificationEntity> decided() {
        return decided;
    }

    /** Those that were waiting and will not be sent. */
    List<NotificationEntity> ended() {
        return ended;
    }

    /** One of the step, without a recipient yet. */
    static NotificationEntity fresh(UUID episode, Step step) {
        NotificationEntity notification = new NotificationEntity();
        notification.id = UUID.randomUUID();
        notification.episode = episode;
        notification.step = step.code();
        return notification;
    }

    void add(NotificationEntity one) {
        decided.add(one);
    }

    /** It waits for another moment. */
    void wait(NotificationEntity one, Due due) {
        one.due(due, now);
        if (!decided.contains(one)) {
            decided.add(one);
        }
    }

    void cancel(NotificationEntity one, String because) {
        if (one.isWaiting() && !one.isTold()) {
            one.end("cancelled", because, now);
            ended.add(one);
        }
    }

    /** One post is told of a step once, though it may be both the lead and the head of service. */
    boolean isDecided(Step step, int round, String post) {
        return decided.stream().anyMatch(one -> one.isOf(step) && one.round == round && one.recipient.equals(post));
    }
}
