package childrens.improvement.plan.finding;

/** A number that belongs to no period. */
final class NumberWithoutPeriod implements Rule {

    @Override
    public String id() {
        return "number-without-period";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            measure.numbers().stream()
                    .filter(value -> value.period() == null)
                    .forEach(value -> found.add(
                            Place.of(measure).at(value.line()),
                            "Printed: " + value.label(),
                            "No period is printed with it",
                            "Say from which day until which day the number counts."));
        }
    }
}
