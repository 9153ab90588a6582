package childrens.improvement.plan.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<EvidenceEntity, String> {

    /** The year of the plan of an objective; empty when there is no such objective. */
    Optional<String> yearOf(String objective) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select p.plan_year from objective o join priority p on p.id = o.priority_id where o.id = :id")
                .setParameter("id", objective)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** The evidence of an objective, which nobody else changes until the transaction ends. */
    Optional<EvidenceEntity> locked(String objective, String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(evidence -> evidence.objective.equals(objective));
    }

    /** All of an objective, the archived ones too, by id. */
    List<EvidenceEntity> ofObjective(String objective) {
        return list("objective = ?1 order by id", objective);
    }

    /** An id that nothing has had, in the order of the ids. One caller at a time for each objective. */
    String freshId(String objective) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(:objective))")
                .setParameter("objective", "evidence " + objective)
                .getSingleResult();
        long number = count("objective", objective) + 1;
        // what came in a file keeps its id, so the numbers may have gaps
        while (findById(id(objective, number)) != null) {
            number++;
        }
        return id(objective, number);
    }

    private static String id(String objective, long number) {
        return "%s-E%04d".formatted(objective, number);
    }
}
