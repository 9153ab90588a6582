package childrens.improvement.alerting.standing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a post has taken an episode on. The database lets nobody change it. */
@Entity
@Table(name = "acknowledgement")
public class AcknowledgementEntity {

    @Id
    public UUID id = new UUID(0, 0);

    public UUID episode = new UUID(0, 0);

    /** The round of the episode: when it opens again, this is spent. */
    public int round = 1;

    public String post = "";
    public String caller = "";
    public Instant at = Instant.EPOCH;
    public String plan = "";

    /** The first moment at which it stands no longer; null for a note that names no day. */
    @Column(name = "review_by")
    @Nullable
    public Instant reviewBy;

    /** For which London day it is planned; null for all but a note that names one. */
    @Column(name = "planned_for")
    @Nullable
    public LocalDate plannedFor;

    /** Why many were acknowledged at once; null for one alone. */
    @Nullable
    public String reason;

    /** {@code web}, {@code api}, {@code link}, or {@code note} for a note on the row. */
    public String via = "api";

    @Column(name = "idempotency_key")
    @Nullable
    public String idempotencyKey;

    /** Whether it is a note on the row. */
    public boolean isNote() {
        return via.equals("note");
    }

    /** Whether it may stand until after the instant. */
    public boolean lasts(Instant at) {
        return reviewBy == null || reviewBy.isAfter(at);
    }
}
