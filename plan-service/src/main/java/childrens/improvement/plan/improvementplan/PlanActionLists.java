package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.ActionList;
import childrens.improvement.plan.document.PlacedAction;
import childrens.improvement.plan.document.Summary;
import java.util.Comparator;
import java.util.List;

/** The actions that belong to a plan, list by list. */
record PlanActionLists(List<PlacedAction> all) {

    List<Action> ofObjective(String objective) {
        return all.stream()
                .filter(each -> objective.equals(each.objective()))
                .sorted(Comparator.comparing(PlacedAction::position))
                .map(PlacedAction::action)
                .toList();
    }

    /** The executive summary: its words with its two lists. */
    Summary summary(Passages words) {
        return new Summary(
                words.the(Place.SUMMARY_HEADING),
                words.the(Place.SUMMARY_INTRODUCTION),
                words.the(Place.GOING_WELL_HEADING),
                words.the(Place.GOING_WELL_LEAD_IN),
                words.list(Place.GOING_WELL),
                words.the(Place.WORRIED_ABOUT_HEADING),
                words.the(Place.WORRIED_ABOUT_LEAD_IN),
                words.list(Place.WORRIED_ABOUT),
                words.the(Place.ACTIONS_DELIVERED_HEADING),
                words.the(Place.ACTIONS_DELIVERED_LEAD_IN),
                inList(ActionList.DELIVERED),
                words.the(Place.ACTIONS_NEXT_HEADING),
                words.the(Place.ACTIONS_NEXT_LEAD_IN),
                inList(ActionList.NEXT));
    }

    private List<Action> inList(ActionList list) {
        return all.stream()
                .filter(each -> each.list() == list)
                .sorted(Comparator.comparing(PlacedAction::position))
                .map(PlacedAction::action)
                .toList();
    }
}
