package childrens.improvement.alerting.digest;

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
import org.jspecify.annotations.Nullable;

/** The lists, and whom they are for. */
@ApplicationScoped
class DigestRepository implements PanacheRepositoryBase<DigestEntity, UUID> {

    private static final int SKIP_LOCKED = -2;

    private final MachineClock machine;

    DigestRepository(MachineClock machine) {
        this.machine = machine;
    }

    /** Locks one that is due and that nobody is making, the day's lists first. */
    Optional<DigestEntity> lockDue(Instant now) {
        return find(
                        "state = 'due' and nextAttemptAt <= :now and (leasedUntil is null or leasedUntil < :machineNow)"
                                + " order by nextAttemptAt, kind, scope",
                        Map.of("now", now, "machineNow", machine.now()))
                .page(0, 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED)
                .firstResultOptional();
    }

    /** Locks it, whoever has to be waited for. */
    DigestEntity lock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
    }

    /** Adds it; false when it is there. */
    boolean add(DigestEntity digest) {
        if (findById(digest.id) != null) {
            return false;
        }
        persist(digest);
        return true;
    }

    /** That it is for the post. */
    void addRecipient(UUID digest, String post, String why) {
        getEntityManager()
                .createNativeQuery("insert into digest_recipient (digest, post, why) values (:digest, :post, :why)"
                        + " on conflict (digest, post) do nothing")
                .setParameter("digest", digest)
                .setParameter("post", post)
                .setParameter("why", why)
                .executeUpdate();
    }

    /** The lists that are made and of which the post is not told; locked, so that it is told once. */
    @SuppressWarnings("unchecked")
    List<UUID> untold(String post) {
        return getEntityManager()
                .createNativeQuery(
                        "select r.digest from digest_recipient r join digest d on d.id = r.digest"
                                + " where r.post = :post and r.message is null and d.state = 'made' for update of r",
                        UUID.class)
                .setParameter("post", post)
                .getResultList();
    }

    /** That the message tells the post of it. */
    void told(UUID digest, String post, UUID message) {
        getEntityManager()
                .createNativeQuery(
                        "update digest_recipient set message = :message where digest = :digest and post = :post")
                .setParameter("message", message)
                .setParameter("digest", digest)
                .setParameter("post", post)
                .executeUpdate();
    }

    /** What the message tells of. */
    List<Told> ofMessage(UUID message) {
        List<?> rows = getEntityManager()
                .createNativeQuery("select digest, why from digest_recipient where message = :message")
                .setParameter("message", message)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Told(findById((UUID) row[0]), (String) row[1]))
                .toList();
    }

    /**
     * That rows stand in it.
     *
     * @param abouts the rows
     * @param children of which child each is, unreadable; null of a row of nobody
     */
    void addRows(UUID digest, String[] abouts, byte @Nullable [][] children) {
        getEntityManager()
                .createNativeQuery("insert into digest_row (digest, about, child)"
                        + " select :digest, r.about, r.child from unnest(:abouts, :children) as r (about, child)"
                        + " on conflict (digest, about) do nothing")
                .setParameter("digest", digest)
                .setParameter("abouts", abouts)
                .setParameter("children", children)
                .executeUpdate();
    }

    /** The rows that are shown no more: of a child of whom it is known that it has died. */
    @SuppressWarnings("unchecked")
    List<String> hiddenRows(UUID digest) {
        return getEntityManager()
                .createNativeQuery("""
                        select r.about from digest_row r
                         where r.digest = :digest
                           and exists (select 1 from digest_row o join episode e on e.kind = 'obligation' and e.about = o.about
                                        where (o.about = r.about or o.child = r.child)
                                          and e.silent and e.state = 'closed')
                        """, String.class)
                .setParameter("digest", digest)
                .getResultList();
    }

    /** A list, and why it goes to the post. */
    record Told(DigestEntity digest, String why) {}
}
