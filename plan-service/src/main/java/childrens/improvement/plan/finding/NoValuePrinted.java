package childrens.improvement.plan.finding;

/** A measure for which nothing is printed at all. */
final class NoValuePrinted implements Rule {

    @Override
    public String id() {
        return "no-value-printed";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            if (facts.measures(measure.placement().measure()).stream()
                    .allMatch(each -> each.placement().printed().isEmpty())) {
                found.add(
                        Place.of(measure),
                        "The measure: " + measure.placement().wording(),
                        "No value is printed",
                        "Print the value, or say that there is no data yet and when there will be.");
            }
        }
    }
}
