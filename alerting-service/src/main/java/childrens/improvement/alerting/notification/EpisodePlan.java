package childrens.improvement.alerting.notification;

import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Opening;
import childrens.improvement.alerting.episode.Standing;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.escalation.Due;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.routing.Recipient;
import childrens.improvement.alerting.routing.Routing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is told of one episode as it is now. Works on the notifications that were decided before: adds to them, ends them,
 * and has them wait again; what is told already is never touched.
 */
final class EpisodePlan {

    private final Ladder ladder;
    private final Routing routing;
    private final Instant now;
    private Standing standing = Standing.NONE;
    private boolean heldBack;
    private final List<NotificationEntity> decided = new ArrayList<>();
    private final List<NotificationEntity> ended = new ArrayList<>();

    EpisodePlan(Ladder ladder, Routing routing, Instant now) {
        this.ladder = ladder;
        this.routing = routing;
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

    /** Whether it would have been told, and is held. */
    boolean isHeldBack() {
        return heldBack;
    }

    /**
     * Decides.
     *
     * @param before all notifications of the episode
     * @param said what people and circumstances have to say about it
     */
    void decide(Episode episode, List<NotificationEntity> before, Standing said) {
        standing = said;
        Opening opening = episode.opening();
        if (opening == null) {
            return;
        }
        if (episode.isOpen()) {
            open(episode, opening, before);
        } else {
            close(episode, before);
        }
    }

    private void open(Episode episode, Opening opening, List<NotificationEntity> before) {
        before.stream()
                .filter(one -> !one.isOpening())
                .forEach(one -> cancel(one, "it is so again, which makes the closing untrue"));
        List<NotificationEntity> ofRound = before;
        if (episode.subject().kind() == EpisodeKind.ACTION) {
            ofRound =
                    before.stream().filter(one -> one.round == episode.round()).toList();
            before.stream()
                    .filter(one -> one.round != episode.round())
                    .forEach(one -> cancel(one, "it has changed before it was told"));
        }
        List<NotificationEntity> same = ofRound;
        if (standing.isAcknowledged(now)) {
            same.forEach(one -> cancel(one, "somebody has taken it on and says when it is looked at again"));
            return;
        }
        if (standing.isHeld()) {
            hold(episode.subject(), opening, same);
            return;
        }
        if (same.stream().anyMatch(one -> one.isOpening() && stands(one, same))) {
            return;
        }
        Subject subject = episode.subject();
        Opening told = standing.heldBefore() == null ? opening : opening.foundLate();
        ladder.opening(subject, told, now, routing.isOnCall(subject, now)).ifPresent(due -> due.audiences().stream()
                .filter(audience -> routing.exists(audience, subject))
                .forEach(audience -> tell(episode, due, audience, before)));
    }

    /** What was told stays told, and its closing will be; what was not told yet waits. */
    private void hold(Subject subject, Opening opening, List<NotificationEntity> same) {
        boolean isTold = same.stream().anyMatch(one -> one.isOpening() && one.isTold() && !isClosed(one, same));
        heldBack = !isTold && ladder.opening(subject, opening, now, false).isPresent();
        same.forEach(one -> cancel(one, String.valueOf(standing.heldBecause())));
    }

    /** Whether an opening is still to be told, or was told and its closing was not. */
    private static boolean stands(NotificationEntity opening, List<NotificationEntity> before) {
        boolean isUnrouted = opening.isWaiting() && opening.dueAt == null;
        return !isUnrouted && (opening.isWaiting() || opening.isTold() && !isClosed(opening, before));
    }

    private static boolean isClosed(NotificationEntity opening, List<NotificationEntity> before) {
        return before.stream()
                .anyMatch(one -> !one.isOpening()
                        && one.round == opening.round
                        && one.recipient.equals(opening.recipient)
                        && one.isTold());
    }

    private void tell(Episode episode, Due due, Audience audience, List<NotificationEntity> before) {
        Optional<Recipient> found = routing.find(audience, episode.subject(), now);
        String post = found.map(Recipient::post).orElse(Routing.FALLBACK);
        NotificationEntity present = before.stream()
                .filter(one -> one.isOpening() && one.round == episode.round())
                .filter(one -> one.dueAt == null ? one.forAudience() == audience : one.recipient.equals(post))
                .findFirst()
                .orElse(null);
        if (present != null && present.dueAt != null && !present.state.equals("cancelled")) {
            return;
        }
        if (present == null && isDecided(post)) {
            return;
        }
        NotificationEntity notification =
                present == null ? fresh(episode.subject().episodeId(), NotificationEntity.OPENED) : present;
        notification.round = episode.round();
        notification.audience = audience.code();
        notification.due(due, now);
        notification.recipient = post;
        notification.why = "nobody in the organisation can be reached yet";
        notification.heldBecause = standing.heldBefore();
        found.ifPresentOrElse(notification::routeTo, () -> notification.dueAt = null);
        decided.add(notification);
    }

    /** One post is told once, though it may be both the lead and the head of service. */
    private boolean isDecided(String post) {
        return decided.stream().anyMatch(one -> one.isOpening() && one.recipient.equals(post));
    }

    private void close(Episode episode, List<NotificationEntity> before) {
        if (episode.isSilent()) {
            before.forEach(one -> cancel(one, "nothing is sent about it any more"));
            return;
        }
        for (NotificationEntity opening : before) {
            // whoever leads an action has said themselves that it is done, and needs no message
            if (episode.subject().kind() == EpisodeKind.ACTION) {
                cancel(opening, "it was over before it was told");
            } else if (opening.isOpening() && !opening.isTold()) {
                cancel(opening, "it was over before it was told");
            } else if (opening.isOpening() && !opening.isWaiting()) {
                tellClosing(episode, opening, before);
            }
        }
    }

    private void tellClosing(Episode episode, NotificationEntity opening, List<NotificationEntity> before) {
        NotificationEntity present = before.stream()
                .filter(one -> !one.isOpening() && one.round == opening.round)
                .filter(one -> one.recipient.equals(opening.recipient))
                .findFirst()
                .orElse(null);
        if (present != null && !present.state.equals("cancelled")) {
            return;
        }
        NotificationEntity closing = present == null ? fresh(opening.episode, NotificationEntity.CLOSED) : present;
        closing.round = opening.round;
        closing.audience = opening.audience;
        closing.recipient = opening.recipient;
        closing.holder = opening.holder;
        closing.address = opening.address;
        closing.why = "this post was told that it was so";
        closing.due(ladder.closing(episode.subject().kind(), opening.forAudience(), now), now);
        decided.add(closing);
    }

    private static NotificationEntity fresh(UUID episode, String step) {
        NotificationEntity notification = new NotificationEntity();
        notification.id = UUID.randomUUID();
        notification.episode = episode;
        notification.step = step;
        return notification;
    }

    private void cancel(NotificationEntity one, String because) {
        if (one.isWaiting() && !one.isTold()) {
            one.end("cancelled", because, now);
            ended.add(one);
        }
    }
}
