package childrens.improvement.plan.finding;

/** Two measures side by side of which one counts a part of what the other counts. */
final class OneInsideAnother implements Rule {

    @Override
    public String id() {
        return "one-inside-another";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        Nested.of(facts)
                .forEach(pair -> found.add(
                        Place.of(pair.inner()),
                        pair.outer().row() + ": " + pair.outer().placement().wording(),
                        pair.inner().row() + ": " + pair.inner().placement().wording(),
                        "Say whether the one is a part of the other; then their numbers must fit together."));
    }
}
