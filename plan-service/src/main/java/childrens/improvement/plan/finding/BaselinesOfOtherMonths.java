package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.PrintedValue;
import java.util.List;
import java.util.Objects;

/** Baselines side by side under one objective, each the average of a part of a year, and not of the same part. */
final class BaselinesOfOtherMonths implements Rule {

    private record Baseline(PlacedMeasure measure, PrintedValue value) {

        String words() {
            return measure.row() + ": " + value.label();
        }
    }

    @Override
    public String id() {
        return "baselines-of-other-months";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (Objective objective : facts.objectives()) {
            List<Baseline> all = baselines(objective);
            all.stream()
                    .filter(each -> !Objects.equals(
                            each.value().period(), all.get(0).value().period()))
                    .forEach(each -> found.add(
                            Place.of(each.measure()).at(each.value().line()),
                            all.get(0).words(),
                            each.words(),
                            "Take the same months for all of them, or show each against its own months only."));
        }
    }

    private static List<Baseline> baselines(Objective objective) {
        return objective.placements().stream()
                .map(placement -> new PlacedMeasure(objective, placement))
                .flatMap(measure -> measure.numbers().stream()
                        .filter(value -> value.kind().equals("baseline") && "part-year".equals(value.window()))
                        .map(value -> new Baseline(measure, value)))
                .toList();
    }
}
