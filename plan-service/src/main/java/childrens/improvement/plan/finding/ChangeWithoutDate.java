package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PlacementTarget;

/** A target or a time allowed that is announced without the day from which it holds. */
final class ChangeWithoutDate implements Rule {

    @Override
    public String id() {
        return "change-without-date";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            measure.placement()
                    .timescaleProposed()
                    .forEach(proposed -> found.add(
                            Place.of(measure).at(proposed.line()),
                            "Now: " + measure.timescale(),
                            "Announced: " + proposed.wording(),
                            "Give the new time allowed the day from which it holds, and who agrees it."));
            measure.placement().targets().stream()
                    .filter(target -> target.status().equals("proposed") && target.from() == null && !target.adopted())
                    .forEach(target -> found.add(
                            Place.of(measure).at(target.line()),
                            "Now: " + now(measure),
                            "Announced: " + target.wording(),
                            "Give the new target its number and the day from which it holds."));
        }
    }

    private static String now(PlacedMeasure measure) {
        return measure.adopted().stream()
                .map(PlacementTarget::wording)
                .findFirst()
                .orElse("no agreed target here");
    }
}
