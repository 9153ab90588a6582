package childrens.improvement.alerting.stream;

import childrens.improvement.alerting.breach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads the events; nothing about a child who has died. */
@ApplicationScoped
public class BreachEvents {

    private static final String FROM = " from BreachEventEntity v, EpisodeEntity e where v.episode = e.id"
            + " and e.silent = false and v.position is not null";

    private final EntityManager database;

    BreachEvents(EntityManager database) {
        this.database = database;
    }

    /** Gives committed events their positions, in the order in which they were noted; one instance at a time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean place() {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtext('breach events'))")
                .getSingleResult();
        return database.createNativeQuery("""
                                update breach_event e set position = p.last + n.number
                                  from (select coalesce(max(position), 0) as last from breach_event) p,
                                       (select id, row_number() over (order by id) as number
                                          from breach_event where position is null) n
                                 where e.id = n.id
                                """).executeUpdate() > 0;
    }

    /** The position of the newest; 0 before the first. */
    @Transactional
    public long last() {
        return database.createQuery("select coalesce(max(v.position), 0) from BreachEventEntity v", Long.class)
                .getSingleResult();
    }

    /** The events after a position and within reach, in their order. */
    @Transactional
    public List<BreachEvent> after(long position, Reach reach, int limit) {
        TypedQuery<Object[]> query = database.createQuery(
                        "select v, e.kind, e.measure, e.scope, e.team" + FROM + " and v.position > :position and "
                                + Reach.CONDITION + " order by v.position",
                        Object[].class)
                .setParameter("position", position);
        reach.parameters().forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList().stream()
                .map(BreachEvents::event)
                .toList();
    }

    /** One event; empty when nothing may be told of it any more. */
    @Transactional
    public Optional<BreachEvent> one(long id) {
        return database
                .createQuery("select v, e.kind, e.measure, e.scope, e.team" + FROM + " and v.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(BreachEvents::event)
                .findFirst();
    }

    private static BreachEvent event(Object[] row) {
        return BreachEvent.of(
                (BreachEventEntity) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]);
    }
}
