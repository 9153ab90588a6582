package childrens.improvement.plan.action;

import childrens.improvement.plan.document.ActionList;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ActionRepository implements PanacheRepositoryBase<ActionEntity, String> {

    /** Those that are not archived. */
    List<ActionEntity> ofPlan(String year) {
        return list("year = ?1 and archived = false", year);
    }

    /** Those that are not archived. */
    List<ActionEntity> ofObjective(String objective) {
        return list("objective = ?1 and archived = false", objective);
    }

    /** Ids of the actions of all years but one. */
    List<String> idsOfOtherYears(String year) {
        return find("select id from ActionEntity where year <> ?1", year)
                .project(String.class)
                .list();
    }

    /** Those that match, in order, at most so many. */
    List<ActionEntity> find(ActionQuery query, int limit) {
        return find(query.text(), query.values()).page(0, limit).list();
    }

    /** The action, which nobody else changes until the transaction ends. */
    Optional<ActionEntity> locked(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a list, the archived ones too, by place; nobody else changes them until the transaction ends. */
    List<ActionEntity> inPlace(String year, ActionList list, @Nullable String objective) {
        return find(
                        "year = ?1 and list = ?2 and objective is not distinct from ?3 order by position",
                        year,
                        list,
                        objective)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What is still to do in a quarter of a plan and stands in no later quarter yet, by list and place. */
    List<ActionEntity> unfinished(String year, String quarter) {
        return find(
                        "year = ?1 and quarter = ?2 and kind = 'action' and archived = false and carriedTo is null"
                                + " and (status is null or status not in ('complete', 'cancelled'))"
                                + " order by list, objective, position",
                        year,
                        quarter)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What the post leads and is still to do. */
    List<ActionEntity> toDoBy(String post) {
        return find(
                        "lead = ?1 and kind = 'action' and archived = false and carriedTo is null"
                                + " and (status is null or status not in ('complete', 'cancelled')) order by id",
                        post)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** How many actions each objective has in each quarter, notes, cancelled and archived ones not counted. */
    Map<String, Integer> counts(Collection<String> objectives) {
        Map<String, Integer> counts = new HashMap<>();
        if (!objectives.isEmpty()) {
            getEntityManager()
                    .createQuery("""
                            select objective, quarter, count(*) from ActionEntity
                            where objective in :objectives and kind = 'action' and archived = false
                              and quarter is not null and (status is null or status <> 'cancelled')
                            group by objective, quarter
                            """, Object[].class)
                    .setParameter("objectives", objectives)
                    .getResultList()
                    .forEach(row -> counts.put(row[0] + " " + row[1], ((Number) row[2]).intValue()));
        }
        return counts;
    }

    /** The first place in the list that nothing has stood in yet. */
    int nextPosition(String year, ActionList list, @Nullable String objective) {
        Integer last = getEntityManager()
                .createQuery("""
                        select max(position) from ActionEntity
                        where year = :year and list = :list
                          and (objective = :objective or objective is null and :objective is null)
                        """, Integer.class)
                .setParameter("year", year)
                .setParameter("list", list)
                .setParameter("objective", objective)
                .getSingleResult();
        return last == null ? 0 : last + 1;
    }

    /** An id that no action has had: the prefix, then a number. One caller at a time for each prefix. */
    String freshId(String prefix) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(:prefix))")
                .setParameter("prefix", "action " + prefix)
                .getSingleResult();
        int last = find("select id from ActionEntity where id like ?1", prefix + "%").project(String.class).stream()
                .map(id -> id.substring(prefix.length()))
                .filter(rest -> rest.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return prefix + (last + 1);
    }

    /** Whether there is a plan for the year that is not archived. */
    boolean hasPlan(String year) {
        return found("select 1 from plan where year = :value and not archived", year);
    }

    /** Whether the quarter is closed. */
    boolean isClosed(String quarter) {
        return found("select 1 from quarter where quarter = :value and closed_at is not null", quarter);
    }

    /** The objective of another year with the title of this one; null when it has none, or more than one. */
    @Nullable
    String sameObjective(String objective, String year) {
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        select other.id from objective o
                        join objective other on lower(trim(other.title)) = lower(trim(o.title)) and not other.archived
                        join priority p on p.id = other.priority_id
                        where o.id = :objective and p.plan_year = :year
                        """)
                .setParameter("objective", objective)
                .setParameter("year", year)
                .getResultList();
        return found.size() == 1 ? (String) found.get(0) : null;
    }

    private boolean found(String query, String value) {
        return !getEntityManager()
                .createNativeQuery(query)
                .setParameter("value", value)
                .getResultList()
                .isEmpty();
    }

    /** Completes the actions of a plan that was added just now: their quarters, and the links back. */
    void complete(String year) {
        flush();
        getEntityManager().createNativeQuery("""
                        update action a set quarter = case
                                when a.list = 'DELIVERED' then p.updated_to_quarter
                                when right(p.updated_to_quarter, 1) = '4' then null
                                else left(p.updated_to_quarter, 9) || (cast(right(p.updated_to_quarter, 1) as int) + 1)
                            end
                            from plan p where p.year = a.plan_year and a.plan_year = :year
                        """).setParameter("year", year).executeUpdate();
        getEntityManager().createNativeQuery("""
                        update action a set carried_from = b.id, times_carried = 1
                            from action b where b.carried_to = a.id and a.plan_year = :year
                        """).setParameter("year", year).executeUpdate();
    }
}
