package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.escalation.Backoff;
import childrens.improvement.alerting.peer.ServiceCalls.Answer;
import childrens.improvement.foundation.clock.MachineClock;
import childrens.improvement.foundation.clock.ServiceClock;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Claims a list that is due, and keeps what became of it: two transactions, with the question to metrics-service between. */
@ApplicationScoped
class DigestMaker {

    private static final Logger LOG = Logger.getLogger(DigestMaker.class);

    private final DigestRepository digests;
    private final DigestStore store;
    private final ServiceClock clock;
    private final MachineClock machine;
    private final DigestConfig config;
    private final Backoff backoff;

    DigestMaker(
            DigestRepository digests,
            DigestStore store,
            ServiceClock clock,
            MachineClock machine,
            DigestConfig config) {
        this.machine = machine;
        this.digests = digests;
        this.store = store;
        this.clock = clock;
        this.config = config;
        this.backoff = new Backoff(config.waitAtLeast(), config.waitAtMost());
    }

    /** Claims the next; empty when there is none, or others have them all. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Work> claim() {
        return digests.lockDue(clock.now()).map(digest -> {
            UUID lease = UUID.randomUUID();
            Instant leasedUntil = machine.now().plus(config.lease());
            digest.lease = lease;
            digest.leasedUntil = leasedUntil;
            return new Work(digest.id, lease, digest.kind, digest.scope, digest.at, digest.since, digest.until);
        });
    }

    /** Keeps the answer; what an instance that has lost its lease was told is forgotten, another asks again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(Work work, Answer answer) {
        DigestEntity digest = digests.lock(work.id());
        if (!work.lease().equals(digest.lease) || !digest.state.equals(DigestEntity.DUE)) {
            return;
        }
        digest.release();
        Instant now = clock.now();
        JsonNode content = answer.content();
        digest.because = answer.problem();
        if (content != null) {
            store.keep(digest, content, now);
        } else if (answer.again()) {
            LOG.infof("The list %s of %s is tried again: %s", digest.kind, digest.scope, digest.because);
            Duration wait = backoff.after(
                    Duration.ofMillis(digest.waitedMs), work.lease().getLeastSignificantBits());
            digest.waitedMs = wait.toMillis();
            digest.nextAttemptAt = now.plus(wait);
        } else {
            LOG.warnf("There is no list %s of %s: %s", digest.kind, digest.scope, digest.because);
            digest.state = DigestEntity.NONE;
        }
    }

    /** A list that this instance makes while it has the lease. */
    record Work(UUID id, UUID lease, String kind, String scope, Instant at, Instant since, Instant until) {}
}
