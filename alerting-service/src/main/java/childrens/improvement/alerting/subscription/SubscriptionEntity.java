package childrens.improvement.alerting.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A webhook of another system. */
@Entity
@Table(name = "subscription")
class SubscriptionEntity {

    @Id
    UUID id = new UUID(0, 0);

    String url = "";
    String description = "";

    @Nullable
    String kind;

    @Nullable
    String measure;

    @Nullable
    String scope;

    int version = 1;

    /** The number of the newest secret. */
    int secret = 1;

    @Column(name = "old_secret_until")
    @Nullable
    Instant oldSecretUntil;

    @Column(name = "created_by")
    String createdBy = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;
}
