package childrens.improvement.alerting.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A circuit breaker, for queries; {@link Circuits} changes it. */
@Entity
@Immutable
@Table(name = "circuit")
class CircuitEntity {

    @Id
    String name = "";

    String channel = "";
    int failures;

    @Column(name = "opened_until")
    @Nullable
    Instant openedUntil;

    @Column(name = "accepted_at")
    @Nullable
    Instant acceptedAt;
}
