package childrens.improvement.plan.improvementplan;

import childrens.improvement.foundation.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ObjectiveRepository implements PanacheRepositoryBase<ObjectiveEntity, String> {

    /** The year of the objective's plan; 404 when there is no such objective. */
    String yearOf(String id) {
        return find("select priority.plan.year from ObjectiveEntity where id = ?1", id)
                .project(String.class)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("There is no such objective."));
    }

    /** Ids of the objectives of all years but one. */
    List<String> idsOfOtherYears(String year) {
        return find("select id from ObjectiveEntity where priority.plan.year <> ?1", year)
                .project(String.class)
                .list();
    }
}
