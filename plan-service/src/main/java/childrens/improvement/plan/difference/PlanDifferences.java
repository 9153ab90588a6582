package childrens.improvement.plan.difference;

import childrens.improvement.plan.difference.PlanSide.PlacedObjective;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Passage;
import childrens.improvement.plan.document.Summary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is different between two plans: aims, priorities, objectives, measures, targets, evidence, actions, words. */
public final class PlanDifferences {

    private PlanDifferences() {}

    /**
     * The differences in the order of the later plan; what is gone stands at the end of its list.
     *
     * @param kept the links of all actions that were carried, those of other years too
     */
    public static List<Difference> of(PlanSide before, PlanSide after, List<CarriedLink> kept) {
        List<Difference> found = new ArrayList<>();
        HeadDifferences.add(before.plan(), after.plan(), found);
        objectives(before, after, found);
        Summary was = before.plan().summary();
        Summary is = after.plan().summary();
        passages("goingWell", was.goingWell(), is.goingWell(), found);
        passages("worriedAbout", was.worriedAbout(), is.worriedAbout(), found);
        ActionDifferences.add(null, was.actionsNext(), is.actionsNext(), found);
        found.addAll(Carried.often(kept, before.plan(), after.plan()));
        return List.copyOf(found);
    }

    private static void objectives(PlanSide before, PlanSide after, List<Difference> found) {
        List<PlacedObjective> earlier = before.objectives();
        List<PlacedObjective> later = after.objectives();
        Pairing<PlacedObjective> pairing = Pairing.of(earlier, later, PlacedObjective::id, PlacedObjective::title);
        MeasureDifferences measures = new MeasureDifferences(earlier, later, pairing);
        for (PlacedObjective each : later) {
            PlacedObjective was = pairing.earlier(each);
            Objective is = each.objective();
            if (was == null) {
                found.add(new Difference("objective-added", is.id(), is.id(), null, is.title()));
            } else {
                compare(was, each, found);
            }
            measures.add(each, found);
            if (was != null) {
                EvidenceDifferences.add(is.id(), before.evidenceOf(was.id()), after.evidenceOf(is.id()), found);
                ActionDifferences.add(is.id(), was.objective().actions(), is.actions(), found);
            }
        }
        pairing.gone()
                .forEach(gone -> found.add(new Difference("objective-gone", gone.id(), gone.id(), gone.title(), null)));
    }

    private static void compare(PlacedObjective before, PlacedObjective after, List<Difference> found) {
        Objective was = before.objective();
        Objective is = after.objective();
        change("wording-changed", is, was.title(), is.title(), found);
        change("impact-changed", is, was.impact(), is.impact(), found);
        change("area-changed", is, was.area(), is.area(), found);
        // a priority is the same by its words or by its number: an objective has moved when neither is the same
        if (before.priority() != after.priority() && !before.priorityTitle().equals(after.priorityTitle())) {
            change("objective-moved", is, priority(before), priority(after), found);
        }
    }

    private static String priority(PlacedObjective objective) {
        return "priority/" + objective.priority() + ": " + objective.priorityTitle();
    }

    private static void change(
            String kind, Objective objective, @Nullable String before, @Nullable String after, List<Difference> found) {
        Difference.of(kind, objective.id(), objective.id(), before, after).ifPresent(found::add);
    }

    private static void passages(String list, List<Passage> before, List<Passage> after, List<Difference> found) {
        List<String> was = before.stream().map(Passage::text).toList();
        List<String> is = after.stream().map(Passage::text).toList();
        for (int index = 0; index < is.size(); index++) {
            if (!was.contains(is.get(index))) {
                found.add(new Difference("summary-added", "summary/" + list + "/" + index, null, null, is.get(index)));
            }
        }
        for (int index = 0; index < was.size(); index++) {
            if (!is.contains(was.get(index))) {
                found.add(new Difference("summary-gone", "summary/" + list + "/" + index, null, was.get(index), null));
            }
        }
    }
}
