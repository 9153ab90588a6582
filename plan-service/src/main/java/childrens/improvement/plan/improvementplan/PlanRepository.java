package childrens.improvement.plan.improvementplan;

import childrens.improvement.foundation.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<PlanEntity, String> {

    /** The newest year; as the years before which there is nothing newer. */
    private static final String END_OF_TIME = "9999-99";

    /** Newest first: the plans of the years before the year, or all, at most so many. */
    List<PlanEntity> before(String year, int limit, boolean archived) {
        return find(
                        "year < ?1 and archived = ?2",
                        Sort.descending("year"),
                        year.isEmpty() ? END_OF_TIME : year,
                        archived)
                .page(0, limit)
                .list();
    }

    /** The plan of the year; 404 when there is none. */
    PlanEntity existing(String year) {
        return findByIdOptional(year).orElseThrow(() -> ProblemException.notFound("There is no plan for that year."));
    }

    /** The measures that the plans of all years place. */
    Set<String> measures() {
        return getEntityManager()
                .createQuery("select distinct p.measure from PlacementEntity p", String.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
