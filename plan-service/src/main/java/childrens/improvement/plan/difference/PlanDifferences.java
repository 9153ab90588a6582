package childrens.improvement.plan.difference;

import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Passage;
import childrens.improvement.plan.document.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is different between two plans: objectives, measures, targets, actions and words. */
public final class PlanDifferences {

    private PlanDifferences() {}

    /** The differences in the order of the later plan; what is gone stands at the end of its list. */
    public static List<Difference> of(Plan before, Plan after) {
        List<Difference> found = new ArrayList<>();
        Pairing<Objective> objectives =
                Pairing.of(objectives(before), objectives(after), Objective::id, Objective::title);
        for (Objective objective : objectives(after)) {
            Objective earlier = objectives.earlier(objective);
            if (earlier == null) {
                found.add(new Difference("objective-added", objective.id(), objective.id(), null, objective.title()));
            } else {
                words(earlier, objective, found);
                MeasureDifferences.add(earlier, objective, found);
                ActionDifferences.add(objective.id(), earlier.actions(), objective.actions(), found);
            }
        }
        objectives
                .gone()
                .forEach(gone -> found.add(new Difference("objective-gone", gone.id(), gone.id(), gone.title(), null)));
        passages("goingWell", before.summary().goingWell(), after.summary().goingWell(), found);
        passages(
                "worriedAbout", before.summary().worriedAbout(), after.summary().worriedAbout(), found);
        ActionDifferences.add(
                null, before.summary().actionsNext(), after.summary().actionsNext(), found);
        found.addAll(Carried.often(before, after));
        return List.copyOf(found);
    }

    private static void words(Objective before, Objective after, List<Difference> found) {
        if (!before.title().equals(after.title())) {
            found.add(new Difference("wording-changed", after.id(), after.id(), before.title(), after.title()));
        }
        String was = before.impact();
        String is = after.impact();
        if (!Objects.equals(was, is)) {
            found.add(new Difference("impact-changed", after.id(), after.id(), was, is));
        }
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

    private static List<Objective> objectives(Plan plan) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .toList();
    }
}
