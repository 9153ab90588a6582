package childrens.improvement.alerting.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The list of what would have been told and is held, so that nothing is lost when the hold ends. */
@ApplicationScoped
class HeldBack {

    private final EntityManager database;

    HeldBack(EntityManager database) {
        this.database = database;
    }

    /** Why each of the episodes is or was held. */
    Map<UUID, String> reasons(Collection<UUID> episodes) {
        List<?> rows = database.createNativeQuery("select episode, because from held_back where episode in (:ids)")
                .setParameter("ids", episodes)
                .getResultList();
        Map<UUID, String> reasons = new HashMap<>();
        rows.forEach(row -> {
            Object[] columns = (Object[]) row;
            reasons.put((UUID) columns[0], (String) columns[1]);
        });
        return reasons;
    }

    /** Notes that they are held now. */
    void hold(List<UUID> episodes, Hold hold, Instant now) {
        database.createNativeQuery("""
                        insert into held_back (episode, silence, feed, because, since)
                        select id, cast(:silence as uuid), cast(:feed as uuid), :because, :now
                          from episode where id in (:episodes)
                        on conflict (episode) do update
                          set silence = excluded.silence, feed = excluded.feed, because = excluded.because
                        """)
                .setParameter("episodes", episodes)
                .setParameter(
                        "silence",
                        hold.silence() == null ? null : hold.silence().toString())
                .setParameter("feed", hold.feed() == null ? null : hold.feed().toString())
                .setParameter("because", hold.because())
                .setParameter("now", now)
                .executeUpdate();
        if (hold.silence() != null) {
            database.createNativeQuery("update silence set last_match_at = :now, last_match = :episode where id = :id")
                    .setParameter("now", now)
                    .setParameter("episode", episodes.get(episodes.size() - 1))
                    .setParameter("id", hold.silence())
                    .executeUpdate();
        }
    }

    /** Notes that they are held no longer. */
    void release(Collection<UUID> episodes) {
        database.createNativeQuery("delete from held_back where episode in (:episodes)")
                .setParameter("episodes", episodes)
                .executeUpdate();
    }

    /** The feeds that are silent. */
    List<SilentFeed> silentFeeds() {
        List<?> rows = database.createNativeQuery(
                        "select id, about, opened_at from episode where kind = 'feed' and state = 'open' order by opened_at, id")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(columns -> new SilentFeed((UUID) columns[0], (String) columns[1], (Instant) columns[2]))
                .toList();
    }
}
