package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.ActionList;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.PlacedAction;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An action that the summary calls complete, while an action of an objective is still to do the same. */
final class CompleteAgainstOtherText implements Rule {

    private static final Pattern STILL = Pattern.compile(
            "to be developed|to be reported|still|further work|requires|to be completed|is in development",
            Pattern.CASE_INSENSITIVE);

    private static final int OWN = 2;

    private static final int ALIKE = 4;

    @Override
    public String id() {
        return "complete-against-other-text";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        Map<String, Objective> objectives =
                facts.objectives().stream().collect(Collectors.toMap(Objective::id, Function.identity()));
        for (PlacedAction claimed : facts.actions()) {
            if (claimed.list() == ActionList.DELIVERED
                    && "complete".equals(claimed.action().status())) {
                facts.actions().stream()
                        .filter(other -> isOpen(other.action()) && other.objective() != null)
                        .filter(other -> alike(claimed, other, objectives.get(other.objective())))
                        .forEach(other -> found.add(
                                Place.of(claimed),
                                "Called complete: " + claimed.action().text(),
                                other.action().id() + ": " + other.action().text(),
                                "Keep it open until the other is done too, or say what of it is complete."));
            }
        }
    }

    private static boolean isOpen(Action action) {
        return !"complete".equals(action.status())
                && STILL.matcher(action.text()).find();
    }

    /** Both share words themselves, and many more with the objective and the measure of the open one. */
    private static boolean alike(PlacedAction claimed, PlacedAction other, @Nullable Objective objective) {
        Set<String> words = SignificantWords.of(claimed.action().text());
        Set<String> own = SignificantWords.of(other.action().text());
        if (objective == null || own.stream().filter(words::contains).count() < OWN) {
            return false;
        }
        Set<String> all = new HashSet<>(own);
        all.addAll(SignificantWords.of(objective.title()));
        objective.placements().stream()
                .filter(placement -> placement.row().equals(other.action().row()))
                .forEach(placement -> all.addAll(SignificantWords.of(placement.wording())));
        return words.stream().filter(all::contains).count() >= ALIKE;
    }
}
