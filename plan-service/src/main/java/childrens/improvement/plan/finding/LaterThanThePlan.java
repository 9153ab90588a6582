package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PlacedAction;
import java.time.LocalDate;

/** A text that tells of days after the one that the plan is brought up to: it was written later. */
final class LaterThanThePlan implements Rule {

    @Override
    public String id() {
        return "later-than-the-plan";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        String year = facts.plan().year();
        for (PlanText text : facts.texts()) {
            if (text.part().equals("progress")) {
                Dates.in(text.text(), year).stream()
                        .filter(date -> date.first().isAfter(facts.asOf()))
                        .findFirst()
                        .ifPresent(date -> add(facts, text.place(), date.words(), found));
            }
        }
        for (PlacedAction each : facts.actions()) {
            LocalDate due = each.action().due();
            Dates.in(each.action().text(), year).stream()
                    .filter(date -> date.whole() && date.first().isAfter(facts.asOf()))
                    .filter(date -> !date.first().equals(due))
                    .findFirst()
                    .ifPresent(date -> add(facts, Place.of(each), date.words(), found));
        }
    }

    private static void add(PlanFacts facts, Place place, String words, Found found) {
        found.add(
                place,
                "The text says: " + words,
                "The plan is brought up to " + facts.asOf(),
                "Keep apart the day that the figures are about, the day of writing and the day of publishing; a day"
                        + " that an action is to be done by belongs into its due date.");
    }
}
