package childrens.improvement.alerting.delivery;

import childrens.improvement.foundation.clock.MachineClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.SpecHints;

/** The messages and their attempts. Whoever takes one locks the episodes that it tells of first. */
@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<MessageEntity, UUID> {

    private static final int SKIP_LOCKED = -2;
    private static final String FREE =
            "state = 'pending' and nextAttemptAt <= :now and (leasedUntil is null or leasedUntil < :machineNow)";

    private final MachineClock machine;

    MessageRepository(MachineClock machine) {
        this.machine = machine;
    }

    /** A message that may be tried by the channel, without a lock on it. */
    Optional<UUID> due(String channel, Instant now) {
        return find(
                        "channel = :channel and " + FREE + " and (expiresAt <= :now or not exists (select 1 from"
                                + " CircuitEntity c where c.name = coalesce(circuit, channel) and c.openedUntil >"
                                + " :machineNow)) order by nextAttemptAt, id",
                        Map.of("channel", channel, "now", now, "machineNow", machine.now()))
                .page(0, 1)
                .<MessageEntity>firstResultOptional()
                .map(message -> message.id);
    }

    /** Locks the message if it still may be tried and nobody else has it. */
    Optional<MessageEntity> lockFree(UUID id, Instant now) {
        return find("id = :id and " + FREE, Map.of("id", id, "now", now, "machineNow", machine.now()))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED)
                .firstResultOptional();
    }

    /** Locks the message, whoever has to be waited for. */
    MessageEntity lock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
    }

    /** The attempts, the first first. */
    List<AttemptEntity> attempts(UUID message) {
        return getEntityManager()
                .createQuery("from AttemptEntity where key.message = :message order by key.number", AttemptEntity.class)
                .setParameter("message", message)
                .getResultList();
    }

    void persist(AttemptEntity attempt) {
        getEntityManager().persist(attempt);
    }
}
