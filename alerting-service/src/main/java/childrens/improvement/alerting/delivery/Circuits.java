package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.alerting.escalation.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The circuit breakers, which all instances share: after so many failures in a row nothing is tried for a while, then one
 * attempt at a time, until one is taken.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Circuits {

    private final EntityManager database;
    private final DeliveryConfig config;
    private final Backoff backoff;

    Circuits(EntityManager database, DeliveryConfig config) {
        this.database = database;
        this.config = config;
        this.backoff = new Backoff(config.circuitOpenAtLeast(), config.circuitOpenAtMost());
    }

    /**
     * Whether an attempt may be made. One that tries a circuit that was open has it for the time of a lease.
     *
     * @param now by the machine's clock
     */
    boolean mayTry(String name, Instant now) {
        if (openedUntil(name, "").isEmpty()) {
            return true;
        }
        List<Instant> held = openedUntil(name, " for update");
        if (held.isEmpty()) {
            return true;
        }
        if (held.get(0).isAfter(now)) {
            return false;
        }
        database.createNativeQuery("update circuit set opened_until = :until where name = :name")
                .setParameter("until", now.plus(config.lease()))
                .setParameter("name", name)
                .executeUpdate();
        return true;
    }

    /** Notes that something was taken; closes the circuit. */
    void accepted(String name, String channel, Instant now) {
        database.createNativeQuery("""
                        insert into circuit (name, channel, accepted_at) values (:name, :channel, :now)
                        on conflict (name) do update
                          set failures = 0, waited_ms = 0, opened_until = null, accepted_at = excluded.accepted_at
                          where circuit.failures > 0 or circuit.opened_until is not null or circuit.accepted_at is null
                             or circuit.accepted_at < excluded.accepted_at - interval '1 minute'
                        """)
                .setParameter("name", name)
                .setParameter("channel", channel)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Notes a failure; opens the circuit after as many in a row as the setting says.
     *
     * @param machineNow by the machine's clock
     */
    void failed(String name, String channel, Outcome outcome, Instant machineNow) {
        Object[] row = (Object[]) database.createNativeQuery("""
                        insert into circuit (name, channel, failures) values (:name, :channel, 1)
                        on conflict (name) do update set failures = circuit.failures + 1
                        returning failures, waited_ms
                        """)
                .setParameter("name", name)
                .setParameter("channel", channel)
                .getSingleResult();
        int failures = ((Number) row[0]).intValue();
        if (failures < config.circuitOpensAfter()) {
            return;
        }
        Duration wait = backoff.after(
                Duration.ofMillis(((Number) row[1]).longValue()),
                31L * name.hashCode() + outcome.hashCode() + failures);
        database.createNativeQuery("update circuit set waited_ms = :wait, opened_until = :until where name = :name")
                .setParameter("wait", wait.toMillis())
                .setParameter("until", machineNow.plus(wait))
                .setParameter("name", name)
                .executeUpdate();
    }

    private List<Instant> openedUntil(String name, String lock) {
        List<?> found = database.createNativeQuery(
                        "select opened_until from circuit where name = :name and opened_until is not null" + lock,
                        Instant.class)
                .setParameter("name", name)
                .getResultList();
        return found.stream().map(Instant.class::cast).toList();
    }
}
