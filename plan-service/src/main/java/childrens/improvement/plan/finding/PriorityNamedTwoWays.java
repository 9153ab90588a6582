package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.Priority;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A priority whose title in the list at the head of the plan is not that above its objectives. */
final class PriorityNamedTwoWays implements Rule {

    @Override
    public String id() {
        return "priority-named-two-ways";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        Map<Integer, Plan.PriorityArea> listed = facts.plan().priorityAreas().stream()
                .collect(Collectors.toMap(Plan.PriorityArea::number, Function.identity(), (one, other) -> one));
        for (Priority priority : facts.plan().priorities()) {
            Plan.PriorityArea area = listed.get(priority.number());
            if (area != null && !words(area.text()).equals(words(priority.title()))) {
                found.add(
                        new Place("priority/" + priority.number(), null, priority.line()),
                        "In the list: " + area.text(),
                        "Above its objectives: " + priority.title(),
                        "Keep one title for the priority.");
            }
        }
    }

    private static String words(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z ]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
