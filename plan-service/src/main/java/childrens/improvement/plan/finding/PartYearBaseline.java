package childrens.improvement.plan.finding;

/** A baseline that is the average of a part of a year. */
final class PartYearBaseline implements Rule {

    @Override
    public String id() {
        return "part-year-baseline";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            measure.numbers().stream()
                    .filter(value -> value.kind().equals("baseline") && "part-year".equals(value.window()))
                    .forEach(value -> found.add(
                            Place.of(measure).at(value.line()),
                            "Baseline: " + value.label(),
                            "Compared with whole years and quarters",
                            "Compare with the same months of another year, or with a whole year."));
        }
    }
}
