package childrens.improvement.alerting.notification;

import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.escalation.Due;
import childrens.improvement.alerting.escalation.Due.Hold;
import childrens.improvement.alerting.escalation.Due.Letter;
import childrens.improvement.alerting.escalation.Step;
import childrens.improvement.alerting.routing.Recipient;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That one post is told of one step of one episode. Shared with the delivery, and with nobody else. */
@Entity
@Table(name = "notification")
public class NotificationEntity {

    /** Decided and neither sent nor given up. */
    public static final String WAITING = "waiting";

    private static final String OPENED = Step.OPENED.code();

    @Id
    public UUID id = new UUID(0, 0);

    public UUID episode = new UUID(0, 0);
    public String step = OPENED;
    public int round = 1;
    public String audience = "";
    public String letter = "";

    /** The post. */
    public String recipient = "";

    /** Who held the post then. */
    @Nullable
    public String holder;

    @Nullable
    public String address;

    public String channel = "mail";
    public String state = WAITING;

    /** Null while nobody in the organisation can be reached. */
    @Column(name = "due_at")
    @Nullable
    public Instant dueAt;

    public String hold = "";
    public String why = "";

    /** Why it was held until it was decided; null when it was not. */
    @Column(name = "held_because")
    @Nullable
    public String heldBecause;

    @Column(name = "decided_at")
    public Instant decidedAt = Instant.EPOCH;

    @Column(name = "ended_at")
    @Nullable
    public Instant endedAt;

    @Column(name = "ended_because")
    @Nullable
    public String endedBecause;

    @Nullable
    public UUID message;

    @Column(name = "possibly_sent")
    public boolean possiblySent;

    /** Whether it was told, as far as anyone can know. */
    public boolean isTold() {
        return state.equals("sent") || possiblySent;
    }

    /** Whether it is still to be told. */
    public boolean isWaiting() {
        return state.equals(WAITING);
    }

    /** Whether it tells that it is so, at any step; else that it is so no longer. */
    public boolean isOpening() {
        return !isOf(Step.CLOSED);
    }

    /** Whether it tells of the step. */
    boolean isOf(Step which) {
        return step.equals(which.code());
    }

    /** Whether it was given up. */
    boolean isFailed() {
        return state.equals("failed");
    }

    /** Whom it is meant for. */
    public Audience forAudience() {
        return Audience.of(audience);
    }

    /** Why it waits. */
    public Hold holds() {
        return Hold.valueOf(hold.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** With which others it goes. */
    public Letter inLetter() {
        return Letter.of(letter);
    }

    /** Takes a recipient, now or when the organisation has changed. */
    public void routeTo(Recipient found) {
        recipient = found.post();
        holder = found.holder();
        address = found.address();
        why = heldBecause == null ? found.why() : found.why() + "; it comes only now because " + heldBecause;
    }

    /** Decides anew, now, who is told; it is gathered again with what is theirs. */
    public void reroute(@Nullable Recipient found, Instant now) {
        message = null;
        decidedAt = now;
        if (found == null) {
            dueAt = null;
            why = "nobody in the organisation can be reached now";
        } else {
            routeTo(found);
        }
    }

    /** Ends it. */
    public void end(String as, @Nullable String because, Instant now) {
        state = as;
        endedBecause = because;
        endedAt = now;
    }

    /** Waits again after it has failed, gathered anew. */
    public void again(Instant due, Instant now) {
        state = WAITING;
        endedAt = null;
        endedBecause = null;
        message = null;
        hold = due.isAfter(now) ? "working-time" : "none";
        dueAt = due;
        decidedAt = now;
    }

    /** Sets when it is due, as decided now; one that was cancelled waits again. */
    void due(Due due, Instant now) {
        state = WAITING;
        endedAt = null;
        endedBecause = null;
        message = null;
        letter = due.letter().code();
        hold = due.hold().name().toLowerCase(Locale.ROOT).replace('_', '-');
        dueAt = due.at();
        decidedAt = now;
    }
}
