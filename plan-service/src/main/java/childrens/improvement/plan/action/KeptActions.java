package childrens.improvement.plan.action;

import childrens.improvement.plan.document.PlacedAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** The actions as the database has them; what was archived is left out. */
@ApplicationScoped
public class KeptActions {

    private final ActionRepository actions;

    KeptActions(ActionRepository actions) {
        this.actions = actions;
    }

    /** All actions of the year's plan, those of the summary too, in no order. */
    public List<PlacedAction> ofPlan(String year) {
        return actions.ofPlan(year).stream().map(ActionEntity::toDomain).toList();
    }

    /** Everything that is kept of the actions of the year's plan, by list, objective and place. */
    public List<ActionState> states(String year) {
        return actions.ofPlan(year).stream()
                .map(ActionState::from)
                .sorted(Comparator.comparing(ActionState::list)
                        .thenComparing(ActionState::objective, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(ActionState::position))
                .toList();
    }

    /** Every action of all years that goes on with another, the archived ones too: chains go through them. */
    public List<ActionState> carried() {
        return actions.list("carriedFrom is not null or timesCarried > 0").stream()
                .map(ActionState::from)
                .toList();
    }

    /** The actions of one objective, in no order. */
    public List<PlacedAction> ofObjective(String objective) {
        return actions.ofObjective(objective).stream()
                .map(ActionEntity::toDomain)
                .toList();
    }

    /** Ids of the actions of all years but one. */
    public List<String> idsOfOtherYears(String year) {
        return actions.idsOfOtherYears(year);
    }

    /** Adds the actions of a plan that has none; the plan and its objectives are there already. */
    public void add(String year, List<PlacedAction> placed) {
        placed.forEach(each -> actions.persist(ActionEntity.from(year, each)));
        actions.complete(year);
    }
}
