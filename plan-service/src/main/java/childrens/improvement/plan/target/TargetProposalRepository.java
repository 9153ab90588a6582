package childrens.improvement.plan.target;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class TargetProposalRepository implements PanacheRepository<TargetProposalEntity> {

    /** Those of the measure before an id, newest first, at most so many. */
    List<TargetProposalEntity> before(String measure, long id, int limit) {
        return find("measure = ?1 and id < ?2 order by id desc", measure, id)
                .page(0, limit)
                .list();
    }

    /** A proposal for the measure, which nobody else changes until the transaction ends. */
    Optional<TargetProposalEntity> locked(String measure, long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(proposal -> proposal.measure.equals(measure));
    }
}
