package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Passage;
import childrens.improvement.plan.document.PlacedAction;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.Summary;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of the plan's text.
 *
 * @param part {@code title}, {@code impact}, {@code progress}, {@code measure}, {@code action}, {@code direction} or
 *     {@code summary}
 */
record PlanText(Place place, String part, String text) {

    static List<PlanText> of(Plan plan) {
        List<PlanText> all = new ArrayList<>();
        summary(plan.summary(), all);
        plan.priorities().forEach(priority -> priority.objectives().forEach(each -> objective(each, all)));
        PlacedAction.of(plan)
                .forEach(each -> all.add(
                        new PlanText(Place.of(each), "action", each.action().text())));
        return List.copyOf(all);
    }

    private static void summary(Summary summary, List<PlanText> all) {
        passages("goingWell", summary.goingWell(), all);
        passages("worriedAbout", summary.worriedAbout(), all);
    }

    private static void passages(String list, List<Passage> passages, List<PlanText> all) {
        for (int index = 0; index < passages.size(); index++) {
            Passage passage = passages.get(index);
            Place place = new Place("summary/" + list + "/" + index, null, passage.line());
            all.add(new PlanText(place, "summary", passage.text()));
        }
    }

    private static void objective(Objective objective, List<PlanText> all) {
        Place place = Place.of(objective);
        all.add(new PlanText(place, "title", objective.title()));
        String impact = objective.impact();
        if (impact != null) {
            all.add(new PlanText(place.at(objective.impactLine()), "impact", impact));
        }
        objective
                .progress()
                .forEach(progress -> all.add(new PlanText(place.at(progress.line()), "progress", progress.text())));
        String direction = objective.direction().text();
        if (direction != null) {
            all.add(new PlanText(place.at(objective.direction().line()), "direction", direction));
        }
        objective
                .placements()
                .forEach(placement -> all.add(new PlanText(
                        Place.of(new PlacedMeasure(objective, placement)), "measure", placement.wording())));
    }
}
