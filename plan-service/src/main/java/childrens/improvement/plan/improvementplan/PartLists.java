package childrens.improvement.plan.improvementplan;

import childrens.improvement.foundation.paging.ListOrder;
import childrens.improvement.foundation.paging.ListPage;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.plan.action.KeptActions;
import childrens.improvement.plan.document.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objectives and the placements of a plan as lists that can be searched. */
@ApplicationScoped
class PartLists {

    private static final Comparator<ObjectiveListItem> IN_THE_PLAN =
            Comparator.comparingInt(ObjectiveListItem::priority).thenComparingInt(ObjectiveListItem::position);

    private final PlanRepository plans;
    private final KeptActions actions;
    private final EntityManager database;

    PartLists(PlanRepository plans, KeptActions actions, EntityManager database) {
        this.plans = plans;
        this.actions = actions;
        this.database = database;
    }

    Page<ObjectiveListItem> objectives(
            String year, PartQuery query, @Nullable String sort, @Nullable String limit, @Nullable String cursor) {
        Comparator<ObjectiveListItem> order = ListOrder.of(
                sort,
                "position",
                Map.of(
                        "position", IN_THE_PLAN,
                        "id", Comparator.comparing(ObjectiveListItem::id),
                        "title", Comparator.comparing(ObjectiveListItem::title)));
        List<ObjectiveListItem> found = objectives(plans.existing(year))
                .filter(each -> query.takes(
                        each.title() + " " + each.impact() + " " + each.marker(),
                        each.priority(),
                        each.area(),
                        each.leads(),
                        each.measures(),
                        each.archived()))
                .sorted(order.thenComparing(ObjectiveListItem::id))
                .toList();
        return ListPage.of(found, ObjectiveListItem::id, limit, cursor);
    }

    Page<PlacementListItem> placements(
            String year, PartQuery query, @Nullable String sort, @Nullable String limit, @Nullable String cursor) {
        Comparator<PlacementListItem> order = ListOrder.of(
                sort,
                "row",
                Map.of(
                        "row", Comparator.comparing(PlacementListItem::row),
                        "measure", Comparator.comparing(PlacementListItem::measure),
                        "objective", Comparator.comparing(PlacementListItem::objective)));
        Map<String, String> leads = leads();
        List<PlacementListItem> found = plans.existing(year).priorities.stream()
                .flatMap(priority -> priority.objectives.stream())
                .flatMap(objective -> objective.placements.stream())
                .map(placement -> PlacementListItem.from(placement, leads.get(placement.measure)))
                .filter(each -> query.takes(
                        each.wording(),
                        each.priority(),
                        each.area(),
                        Stream.ofNullable(each.lead()).toList(),
                        List.of(each.measure()),
                        each.archived()))
                .sorted(order.thenComparing(PlacementListItem::row))
                .toList();
        return ListPage.of(found, PlacementListItem::row, limit, cursor);
    }

    private Stream<ObjectiveListItem> objectives(PlanEntity plan) {
        PlanActionLists lists = new PlanActionLists(actions.ofPlan(plan.year));
        Map<String, String> leads = leads();
        return plan.priorities.stream()
                .flatMap(priority -> priority.objectives.stream())
                .map(objective -> {
                    List<String> measures = objective.placements.stream()
                            .filter(Shown.LIVE::shows)
                            .map(placement -> placement.measure)
                            .distinct()
                            .toList();
                    List<String> posts = Stream.concat(
                                    lists.ofObjective(objective.id).stream().map(Action::lead),
                                    measures.stream().map(leads::get))
                            .filter(Objects::nonNull)
                            .distinct()
                            .sorted()
                            .toList();
                    return ObjectiveListItem.from(objective, posts, measures);
                });
    }

    private Map<String, String> leads() {
        Map<String, String> leads = new HashMap<>();
        for (Object each : database.createNativeQuery("select measure, lead from target", Tuple.class)
                .getResultList()) {
            Tuple row = (Tuple) each;
            leads.put(row.get(0, String.class), row.get(1, String.class));
        }
        return leads;
    }
}
