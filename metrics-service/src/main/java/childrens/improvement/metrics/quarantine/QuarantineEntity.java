package childrens.improvement.metrics.quarantine;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A record of the log that could not be taken. Written elsewhere; here only what became of it changes. */
@Entity
@Table(name = "quarantine")
@NullUnmarked
class QuarantineEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String topic;
    int partition;

    @Column(name = "\"offset\"")
    long offset;

    @Column(name = "event_type")
    @Nullable
    String type;

    String reason;
    int size;
    byte @Nullable [] raw;

    /** Names and values, a character a byte. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> headers = new HashMap<>();

    @Column(name = "seen_at")
    Instant seenAt;

    @Column(name = "retried_at")
    @Nullable
    Instant retriedAt;

    /** The event that the bytes are read as now: when the log has brought it, this is resolved. */
    @Column(name = "retried_source")
    @Nullable
    String retriedSource;

    @Column(name = "retried_event")
    @Nullable
    String retriedEvent;

    @Column(name = "resolved_at")
    @Nullable
    Instant resolvedAt;
}
