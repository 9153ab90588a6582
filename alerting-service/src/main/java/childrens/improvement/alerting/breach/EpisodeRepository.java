package childrens.improvement.alerting.breach;

import childrens.improvement.alerting.episode.Episode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The episodes. Whoever changes one, or what is told of it, locks it first, in the order of the ids. */
@ApplicationScoped
public class EpisodeRepository implements PanacheRepositoryBase<EpisodeEntity, UUID> {

    /** Locks the episodes that there are and gives them. */
    public Map<UUID, Episode> lock(Collection<UUID> ids) {
        Map<UUID, Episode> locked = new HashMap<>();
        if (!ids.isEmpty()) {
            find("id in ?1", Sort.by("id"), ids)
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list()
                    .forEach(entity -> locked.put(entity.id, entity.toDomain()));
        }
        return locked;
    }

    /** The episodes that there are, not locked. */
    public List<Episode> read(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("id in ?1", ids).stream().map(EpisodeEntity::toDomain).toList();
    }

    /** Those that are open, not locked. */
    public List<Episode> open() {
        return find("state = 'open'").stream().map(EpisodeEntity::toDomain).toList();
    }

    /** The percentages that are off their target, not locked. */
    public List<Episode> openPercentages() {
        return find("state = 'open' and kind = 'measure'").stream()
                .map(EpisodeEntity::toDomain)
                .toList();
    }

    /** Keeps the episode as it is now. */
    public void keep(Episode episode, Instant now) {
        UUID id = episode.subject().episodeId();
        EpisodeEntity entity = findById(id);
        if (entity == null) {
            entity = new EpisodeEntity();
            entity.id = id;
            entity.take(episode, now);
            persist(entity);
        } else {
            entity.take(episode, now);
        }
    }

    List<EpisodeEntity> list(EpisodeQuery query, int limit) {
        return find(query.text() + " order by e.openedAt desc, e.id desc", query.parameters())
                .page(0, limit)
                .list();
    }

    long count(EpisodeQuery query) {
        return count(query.text(), query.parameters());
    }

    Optional<EpisodeEntity> one(UUID id, Reach reach) {
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        parameters.put("id", id);
        return find(
                        "from EpisodeEntity e where e.id = :id and e.openedAt is not null and " + Reach.CONDITION,
                        parameters)
                .firstResultOptional();
    }
}
