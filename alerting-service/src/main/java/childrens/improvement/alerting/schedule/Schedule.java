package childrens.improvement.alerting.schedule;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * Until when has been planned, and when it is looked again: a table of one row with {@code planned_until} and
 * {@code next_at}, by the service clock.
 *
 * @param table the table's name
 */
public record Schedule(EntityManager database, String table) {

    /** Whether it is time to look again. */
    public boolean isDue() {
        return (Boolean) database.createNativeQuery(
                        "select next_at is null or next_at <= service_now() from " + table, Boolean.class)
                .getSingleResult();
    }

    /** Plans what became due since it was looked last: one instance, once; within the caller's transaction. */
    public void plan(Instant now, Plan plan) {
        Instant from = (Instant)
                database.createNativeQuery("select planned_until from " + table + " for update", Instant.class)
                        .getSingleResult();
        Instant next = plan.after(from, now);
        database.createNativeQuery("update " + table + " set planned_until = :until, next_at = :next")
                .setParameter("until", now.isAfter(from) ? now : from)
                .setParameter("next", next)
                .executeUpdate();
    }

    /** What is to be planned. */
    @FunctionalInterface
    public interface Plan {

        /** Plans what is due after the one moment and until the other, which may be none, and says when to look again. */
        Instant after(Instant from, Instant until);
    }
}
