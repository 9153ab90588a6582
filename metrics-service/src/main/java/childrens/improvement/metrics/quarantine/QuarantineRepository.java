package childrens.improvement.metrics.quarantine;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The records that could not be taken. */
@ApplicationScoped
class QuarantineRepository implements PanacheRepository<QuarantineEntity> {

    /** The latest before one of them. */
    List<QuarantineEntity> latestBefore(long id, int limit) {
        return find("id < ?1 order by id desc", id).page(0, limit).list();
    }
}
