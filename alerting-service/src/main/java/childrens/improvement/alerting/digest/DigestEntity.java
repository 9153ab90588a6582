package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.cadence.Occurrence;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list for one working day. */
@Entity
@Table(name = "digest")
class DigestEntity {

    static final String DUE = "due";
    static final String MADE = "made";
    static final String NONE = "none";

    @Id
    UUID id = new UUID(0, 0);

    String kind = "";
    String scope = "";

    @Column(name = "made_for")
    LocalDate madeFor = LocalDate.EPOCH;

    Instant at = Instant.EPOCH;
    Instant since = Instant.EPOCH;
    Instant until = Instant.EPOCH;
    String state = DUE;

    @Nullable
    String because;

    @Column(name = "made_at")
    @Nullable
    Instant madeAt;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt = Instant.EPOCH;

    @Column(name = "waited_ms")
    long waitedMs;

    @Nullable
    UUID lease;

    @Column(name = "leased_until")
    @Nullable
    Instant leasedUntil;

    byte @Nullable [] content;

    byte @Nullable [] page;

    @Nullable
    String summary;

    static DigestEntity due(String kind, String scope, Occurrence occurrence) {
        DigestEntity digest = new DigestEntity();
        digest.id =
                UUID.nameUUIDFromBytes((kind + "|" + scope + "|" + occurrence.day()).getBytes(StandardCharsets.UTF_8));
        digest.kind = kind;
        digest.scope = scope;
        digest.madeFor = occurrence.day();
        digest.at = occurrence.at();
        digest.since = occurrence.since();
        digest.until = occurrence.until();
        digest.nextAttemptAt = occurrence.at();
        return digest;
    }

    void release() {
        lease = null;
        leasedUntil = null;
    }
}
