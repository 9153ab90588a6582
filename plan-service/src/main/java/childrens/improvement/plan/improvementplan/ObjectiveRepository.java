package childrens.improvement.plan.improvementplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ObjectiveRepository implements PanacheRepositoryBase<ObjectiveEntity, String> {

    /** Ids of the objectives of all years but one. */
    List<String> idsOfOtherYears(String year) {
        return find("select id from ObjectiveEntity where priority.plan.year <> ?1", year)
                .project(String.class)
                .list();
    }
}
