package childrens.improvement.plan.difference;

import childrens.improvement.plan.dated.Organisation;
import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.figure.ObjectiveFigure;
import childrens.improvement.plan.figure.PriorityFigure;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rated;
import childrens.improvement.plan.figure.Travel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is different between two quarters: ratings, directions, values, words, targets and who holds a post. */
public final class QuarterDifferences {

    private QuarterDifferences() {}

    /**
     * The differences, from the whole plan down, in the order of the later quarter.
     *
     * @param targets those in force on the last day of each quarter are compared
     * @param organisation the same for the holders of posts
     */
    public static List<Difference> of(
            QuarterFigures before, QuarterFigures after, List<Target> targets, Organisation organisation) {
        List<Difference> found = new ArrayList<>();
        rating(after.year(), null, before.rating(), after.rating(), found);
        Map<Integer, PriorityFigure> priorities =
                before.priorities().stream().collect(Collectors.toMap(PriorityFigure::number, Function.identity()));
        for (PriorityFigure priority : after.priorities()) {
            PriorityFigure earlier = priorities.get(priority.number());
            if (earlier != null) {
                rating("priority/" + priority.number(), null, earlier.rating(), priority.rating(), found);
            }
        }
        objectives(before, after, found);
        found.addAll(DatedDifferences.targets(before.asOf(), after.asOf(), targets));
        found.addAll(DatedDifferences.holders(before.asOf(), after.asOf(), organisation));
        return List.copyOf(found);
    }

    private static void objectives(QuarterFigures before, QuarterFigures after, List<Difference> found) {
        Map<String, ObjectiveFigure> earlier = all(before);
        Map<String, ObjectiveFigure> later = all(after);
        for (ObjectiveFigure objective : later.values()) {
            ObjectiveFigure was = earlier.get(objective.objective());
            String id = objective.objective();
            if (was == null) {
                found.add(new Difference("objective-added", id, id, null, id));
            } else {
                rating(id, id, was.rating(), objective.rating(), found);
                direction(id, id, was.travel(), objective.travel(), found);
                narrative(id, id, was.narrative(), objective.narrative(), found);
                FigureDifferences.add(was, objective, found);
            }
        }
        earlier.keySet().stream()
                .filter(id -> !later.containsKey(id))
                .forEach(id -> found.add(new Difference("objective-gone", id, id, id, null)));
    }

    private static Map<String, ObjectiveFigure> all(QuarterFigures figures) {
        Map<String, ObjectiveFigure> all = new LinkedHashMap<>();
        figures.priorities()
                .forEach(priority -> priority.objectives().forEach(each -> all.put(each.objective(), each)));
        return all;
    }

    static void rating(String where, @Nullable String objective, Rated before, Rated after, List<Difference> found) {
        if (before.rating() != after.rating()) {
            found.add(new Difference(
                    "rating-changed",
                    where,
                    objective,
                    before.rating() + ": " + before.because(),
                    after.rating() + ": " + after.because()));
        }
    }

    static void direction(String where, String objective, Travel before, Travel after, List<Difference> found) {
        if (before.direction() != after.direction()) {
            found.add(new Difference(
                    "direction-changed",
                    where,
                    objective,
                    before.direction() + ": " + before.words(),
                    after.direction() + ": " + after.words()));
        }
    }

    static void narrative(
            String where, String objective, @Nullable String before, @Nullable String after, List<Difference> found) {
        if (!Objects.equals(before, after)) {
            found.add(new Difference("narrative-changed", where, objective, before, after));
        }
    }
}
