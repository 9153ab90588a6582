package childrens.improvement.plan.action;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class ActionRepository implements PanacheRepositoryBase<ActionEntity, String> {

    List<ActionEntity> ofPlan(String year) {
        return list("year", year);
    }

    List<ActionEntity> ofObjective(String objective) {
        return list("objective", objective);
    }

    /** Ids of the actions of all years but one. */
    List<String> idsOfOtherYears(String year) {
        return find("select id from ActionEntity where year <> ?1", year)
                .project(String.class)
                .list();
    }

    /** Those that match and whose ids follow the id, by id, at most so many. */
    List<ActionEntity> after(String id, ActionFilter filter, int limit) {
        List<String> conditions = new ArrayList<>(List.of("id > :after"));
        Map<String, Object> values = new HashMap<>(Map.of("after", id));
        filter.values().forEach((member, value) -> {
            conditions.add(member + " = :" + member);
            values.put(member, value);
        });
        return find(String.join(" and ", conditions), Sort.by("id"), values)
                .page(0, limit)
                .list();
    }
}
