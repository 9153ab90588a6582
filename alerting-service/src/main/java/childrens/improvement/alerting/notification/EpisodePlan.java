package childrens.improvement.alerting.notification;

import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Opening;
import childrens.improvement.alerting.episode.Standing;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.escalation.Due;
import childrens.improvement.alerting.escalation.Due.Hold;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.escalation.Step;
import childrens.improvement.alerting.routing.Recipient;
import childrens.improvement.alerting.routing.Routing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final Changes changes;

    EpisodePlan(Ladder ladder, Routing routing, Instant now) {
        this.ladder = ladder;
        this.routing = routing;
        this.now = now;
        this.changes = new Changes(now);
    }

    /** Those that are new or wait again. */
    List<NotificationEntity> decided() {
        return changes.decided();
    }

    /** Those that were waiting and will not be sent. */
    List<NotificationEntity> ended() {
        return changes.ended();
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
            new ClosingPlan(ladder, changes, now).close(episode, before);
        }
    }

    private void open(Episode episode, Opening opening, List<NotificationEntity> before) {
        before.stream()
                .filter(one -> !one.isOpening())
                .forEach(one -> changes.cancel(one, "it is so again, which makes the closing untrue"));
        List<NotificationEntity> ofRound = before;
        EpisodeKind kind = episode.subject().kind();
        int round = round(episode, opening);
        if (kind == EpisodeKind.ACTION || kind == EpisodeKind.MEASURE) {
            ofRound = before.stream().filter(one -> one.round == round).toList();
            before.stream()
                    .filter(one -> one.round != round)
                    .forEach(one -> changes.cancel(one, "it has changed before it was told"));
        }
        if (kind == EpisodeKind.MEASURE && before.stream().anyMatch(one -> one.isTold() && one.round > round)) {
            return;
        }
        List<NotificationEntity> same = ofRound;
        if (standing.isAcknowledged(now)) {
            same.forEach(one -> changes.cancel(one, "somebody has taken it on and says when it is looked at again"));
            return;
        }
        if (standing.isLongOutOfReach()) {
            same.forEach(one -> changes.cancel(one, "it was out of reach in both periods before, and is only shown"));
            return;
        }
        if (standing.isHeld()) {
            hold(episode, opening, same);
            return;
        }
        Subject subject = episode.subject();
        Step first = subject.kind() == EpisodeKind.OBLIGATION && opening.isDueSoon() ? Step.DUE_SOON : Step.OPENED;
        if (first == Step.OPENED) {
            same.stream()
                    .filter(one -> one.isOf(Step.DUE_SOON))
                    .forEach(
                            one -> changes.cancel(one, "it has become overdue before it was told that it is due soon"));
        }
        if (same.stream().noneMatch(one -> one.isOf(first) && Told.stands(one, same))) {
            Opening told = standing.heldBefore() == null ? opening : opening.foundLate();
            ladder.opening(subject, told, now, routing.isOnCall(subject, now))
                    .ifPresent(due -> tell(episode, first, due, before));
        }
        if (subject.kind() == EpisodeKind.OBLIGATION) {
            escalate(episode, opening, same);
            undelivered(episode, same);
        }
    }

    /** What is told of once: of a percentage each level in a period, of all else what has happened since it began anew. */
    private static int round(Episode episode, @Nullable Opening opening) {
        return episode.subject().kind() == EpisodeKind.MEASURE && opening != null
                ? opening.severity()
                : episode.round();
    }

    private void tell(Episode episode, Step step, Due due, List<NotificationEntity> before) {
        due.audiences().stream()
                .filter(audience -> routing.exists(audience, episode.subject()))
                .forEach(audience -> tell(episode, step, due, audience, before));
    }

    /** A further post is told later, unless somebody says before what is done about it. */
    private void escalate(Episode episode, Opening opening, List<NotificationEntity> same) {
        List<NotificationEntity> present =
                same.stream().filter(one -> one.isOf(Step.ESCALATED)).toList();
        Due due = escalation(episode, opening, same).orElse(null);
        if (due == null) {
            present.stream()
                    .filter(one -> one.holds() != Hold.UNDELIVERED)
                    .forEach(one -> changes.cancel(one, "a note says why it is late"));
        } else if (present.stream().noneMatch(one -> Told.stands(one, same))) {
            tell(episode, Step.ESCALATED, due, same);
        } else {
            present.stream()
                    .filter(one -> isStillAhead(one) && !due.at().equals(one.dueAt))
                    .filter(one -> one.holds() != Hold.UNDELIVERED)
                    .forEach(one -> changes.wait(one, due));
        }
    }

    private Optional<Due> escalation(Episode episode, Opening opening, List<NotificationEntity> same) {
        Instant told = Stream.concat(same.stream(), changes.decided().stream())
                .filter(one -> one.isOf(Step.OPENED) && !one.state.equals("cancelled"))
                .filter(one -> one.round == episode.round() || Told.stands(one, same))
                .map(one -> one.dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return ladder.escalation(episode.subject(), opening, told, episode.standingRemarks(), now);
    }

    private boolean isStillAhead(NotificationEntity one) {
        return one.isWaiting() && !one.isTold() && one.message == null && one.dueAt != null && one.dueAt.isAfter(now);
    }

    /** The next post is told at once of what could not be delivered to the one before. */
    private void undelivered(Episode episode, List<NotificationEntity> same) {
        same.stream()
                .filter(one -> one.isOpening() && one.isFailed() && one.round == episode.round())
                .toList()
                .forEach(failed -> ladder.undelivered(failed.forAudience(), now).ifPresent(due -> {
                    Audience next = due.audiences().get(0);
                    List<NotificationEntity> ahead = Stream.concat(same.stream(), changes.decided().stream())
                            .filter(one -> one.isOf(Step.ESCALATED) && one.forAudience() == next)
                            .filter(one -> isStillAhead(one) && one.holds() != Hold.UNDELIVERED)
                            .distinct()
                            .toList();
                    ahead.forEach(one -> changes.wait(one, due));
                    if (ahead.isEmpty()) {
                        tell(episode, Step.ESCALATED, due, next, same);
                    }
                }));
    }

    /** What was told stays told, and its closing will be; what was not told yet waits. */
    private void hold(Episode episode, Opening opening, List<NotificationEntity> same) {
        Subject subject = episode.subject();
        boolean isTold = same.stream().anyMatch(one -> one.isOpening() && one.isTold() && !Told.isClosed(one, same));
        boolean isEscalated = same.stream().anyMatch(one -> one.isOf(Step.ESCALATED) && one.isTold());
        heldBack = !isTold && ladder.opening(subject, opening, now, false).isPresent()
                || !isEscalated && escalation(episode, opening, same).isPresent();
        same.forEach(one -> changes.cancel(one, String.valueOf(standing.heldBecause())));
    }

    /** Every post that has the role is told. */
    private void tell(Episode episode, Step step, Due due, Audience audience, List<NotificationEntity> before) {
        List<Recipient> found = routing.recipients(audience, episode.subject(), now);
        found.forEach(one -> tell(episode, step, due, audience, one, before));
        if (found.isEmpty()) {
            tell(episode, step, due, audience, null, before);
        }
    }

    private void tell(
            Episode episode,
            Step step,
            Due due,
            Audience audience,
            @Nullable Recipient found,
            List<NotificationEntity> before) {
        int round = round(episode, episode.opening());
        String post = found == null ? Routing.FALLBACK : found.post();
        NotificationEntity present = before.stream()
                .filter(one -> one.isOf(step) && one.round == round)
                .filter(one -> one.dueAt == null ? one.forAudience() == audience : one.recipient.equals(post))
                .findFirst()
                .orElse(null);
        if (present != null && present.dueAt != null && !present.state.equals("cancelled")) {
            return;
        }
        if (present == null && changes.isDecided(step, round, post)) {
            return;
        }
        NotificationEntity notification =
                present == null ? Changes.fresh(episode.subject().episodeId(), step) : present;
        notification.round = round;
        notification.audience = audience.code();
        notification.due(due, now);
        notification.recipient = post;
        notification.why = "nobody in the organisation can be reached yet";
        notification.heldBecause = standing.heldBefore();
        if (found == null) {
            notification.dueAt = null;
        } else {
            notification.routeTo(found);
        }
        changes.add(notification);
    }
}
