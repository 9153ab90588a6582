package childrens.improvement.alerting.stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What happened to an episode; the database writes it. */
@Entity
@Immutable
@Table(name = "breach_event")
class BreachEventEntity {

    @Id
    long id;

    /** Null while its transaction may not have been the last to end. */
    @Nullable
    Long position;

    String type = "";
    UUID episode = new UUID(0, 0);
    Instant at = Instant.EPOCH;

    @Nullable
    String level;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "closed_because")
    @Nullable
    String closedBecause;

    @Nullable
    String figure;

    /** The post in whose name it was taken on. */
    @Column(name = "acknowledged_by")
    @Nullable
    String acknowledgedBy;

    @Column(name = "acknowledged_until")
    @Nullable
    Instant acknowledgedUntil;
}
