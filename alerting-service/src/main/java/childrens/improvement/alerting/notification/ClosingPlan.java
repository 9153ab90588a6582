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
            boolean isOfNoUse = !ladder.tellsClosing(episode.subject().kind());
            if (isOfNoUse || opening.isOpening() && !opening.isTold()) {
                changes.cancel(opening, "it was over before it was told");
            } else if (opening.isOpening() && !opening.isWaiting() && !isFollowed(episode, opening, before)) {
                tell(episode, opening, before);
            }
        }
    }

    /** Of a percentage that became worse and worse each post is told once that it is so no longer. */
    private static boolean isFollowed(Episode episode, NotificationEntity opening, List<NotificationEntity> before) {
        return episode.subject().kind() == EpisodeKind.MEASURE
                && before.stream()
                        .filter(one -> one.isOpening() && one.isTold() && one.recipient.equals(opening.recipient))
                        .anyMatch(one -> one.round > opening.round);
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
        closing.due(ladder.closing(episode.subject().kind(), opening.forAudience(), now), now);
        changes.add(closing);
    }
}
