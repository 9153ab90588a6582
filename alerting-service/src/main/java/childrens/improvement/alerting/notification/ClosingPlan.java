package childrens.improvement.alerting.notification;

import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.escalation.Step;
import java.time.Instant;
import java.util.List;

/** What is told of an episode that has ended: to each post that was told any step of it, once. */
record ClosingPlan(Ladder ladder, Changes changes, Instant now) {

    /** Decides. */
    void close(Episode episode, List<NotificationEntity> before) {
        if (episode.isSilent()) {
            before.forEach(one -> changes.cancel(one, "nothing is sent about it any more"));
            return;
        }
        for (NotificationEntity opening : before) {
            // whoever leads an action has said themselves that it is done, and needs no message
            if (episode.subject().kind() == EpisodeKind.ACTION
                    && !episode.subject().isVacancy()) {
                changes.cancel(opening, "it was over before it was told");
            } else if (opening.isOpening() && !opening.isTold()) {
                changes.cancel(opening, "it was over before it was told");
            } else if (opening.isOpening() && !opening.isWaiting()) {
                tell(episode, opening, before);
            }
        }
    }

    private void tell(Episode episode, NotificationEntity opening, List<NotificationEntity> before) {
        NotificationEntity present = before.stream()
                .filter(one -> !one.isOpening() && one.round == opening.round)
                .filter(one -> one.recipient.equals(opening.recipient))
                .findFirst()
                .orElse(null);
        boolean isDecided = changes.isDecided(Step.CLOSED, opening.round, opening.recipient);
        if (isDecided || present != null && !present.state.equals("cancelled")) {
            return;
        }
        NotificationEntity closing = present == null ? Changes.fresh(opening.episode, Step.CLOSED) : present;
        closing.round = opening.round;
        closing.audience = opening.audience;
        closing.recipient = opening.recipient;
        closing.holder = opening.holder;
        closing.address = opening.address;
        closing.why = "this post was told that it was so";
        closing.due(ladder.closing(episode.subject(), opening.forAudience(), now), now);
        changes.add(closing);
    }
}
