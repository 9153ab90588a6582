package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.action.KeptActions;
import childrens.improvement.plan.document.Plan;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The plans as the database has them. */
@ApplicationScoped
public class KeptPlans {

    private final PlanRepository plans;
    private final ObjectiveRepository objectives;
    private final KeptActions actions;

    KeptPlans(PlanRepository plans, ObjectiveRepository objectives, KeptActions actions) {
        this.plans = plans;
        this.objectives = objectives;
        this.actions = actions;
    }

    /** How often the plan of the year has been changed; empty when there is none. */
    Optional<Integer> version(String year) {
        return plans.findByIdOptional(year).map(plan -> plan.version);
    }

    /** The years of the plans that are not archived, the latest first. */
    public List<String> years() {
        return plans.list("archived = false", Sort.descending("year")).stream()
                .map(plan -> plan.year)
                .toList();
    }

    /** The plan of a year, without what is archived. */
    public Optional<Plan> plan(String year) {
        return plans.findByIdOptional(year)
                .map(plan -> plan.toDomain(new PlanActionLists(actions.ofPlan(year)), Shown.LIVE));
    }

    /** Whether the plan of the year is archived. */
    boolean archived(String year) {
        return plans.findByIdOptional(year).filter(plan -> plan.archived).isPresent();
    }

    Optional<ObjectiveResponse> objective(String id) {
        return objectives
                .findByIdOptional(id)
                .map(objective -> ObjectiveResponse.from(
                        objective.toDomain(new PlanActionLists(actions.ofObjective(id)), Shown.LIVE),
                        objective.priority.plan.year,
                        objective.priority.number,
                        objective.archived));
    }

    /** How often the objective has been changed; empty when there is none. */
    Optional<Integer> versionOfObjective(String id) {
        return objectives.findByIdOptional(id).map(objective -> objective.version);
    }

    List<PlanListItem> before(String year, int limit, boolean archived) {
        return plans.before(year, limit, archived).stream()
                .map(PlanListItem::from)
                .toList();
    }

    /** The measures that the plans of all years place. */
    public Set<String> measures() {
        return plans.measures();
    }

    /** Ids of the objectives and actions of all years but one. */
    Set<String> idsOfOtherYears(String year) {
        Set<String> ids = new HashSet<>(objectives.idsOfOtherYears(year));
        ids.addAll(actions.idsOfOtherYears(year));
        return ids;
    }
}
