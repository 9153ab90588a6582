package childrens.improvement.plan.finding;

/** A number of the summary that a person changed away from the reading that it was drafted from. */
final class SummaryNumberEdited implements Rule {

    @Override
    public String id() {
        return "summary-number-edited";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (EditedNumber edited : facts.edited()) {
            found.add(
                    new Place(edited.sentence(), null, null),
                    "Written: " + edited.written(),
                    "The reading of " + edited.measure() + " is " + edited.expected(),
                    "Write the number as the reading has it, or name the source of the other.");
        }
    }
}
