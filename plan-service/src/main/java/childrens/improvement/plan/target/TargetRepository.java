package childrens.improvement.plan.target;

import childrens.improvement.plan.dated.Target;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class TargetRepository implements PanacheRepositoryBase<TargetEntity, String> {

    /** The target of the measure, or of the measure that the row prints again. */
    Optional<Target> ofRow(String row) {
        return entityOfRow(row).map(TargetEntity::toDomain);
    }

    /** The same with its version. */
    Optional<TargetEntity> entityOfRow(String row) {
        return find("measure = ?1 or ?1 member of repeatedAs", row).firstResultOptional();
    }

    /** The target of the measure, which nobody else changes until the transaction ends. */
    Optional<TargetEntity> locked(String row) {
        return entityOfRow(row).map(target -> {
            getEntityManager().refresh(target, LockModeType.PESSIMISTIC_WRITE);
            return target;
        });
    }

    /** All, by measure. */
    List<Target> inOrder() {
        return listAll(Sort.by("measure")).stream().map(TargetEntity::toDomain).toList();
    }

    /**
     * Lets the target of a measure be as given from a day on.
     *
     * @return whether that changed anything
     */
    boolean carryOn(Target given, LocalDate from) {
        TargetEntity known = findById(given.measure());
        Target before = known == null ? null : known.toDomain();
        Target after = Target.carriedOn(before, given, from);
        if (after.equals(before)) {
            return false;
        }
        TargetEntity kept = known == null ? new TargetEntity() : known;
        kept.keep(after);
        persist(kept);
        return true;
    }
}
