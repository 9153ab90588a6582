package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.PlacedAction;
import java.util.regex.Pattern;

/** Words that stand numbered among the actions and tell what is so, not what will be done. */
final class NoteAmongActions implements Rule {

    private static final Pattern TELLS =
            Pattern.compile("\\b(has|have) (been|continued|impacted)\\b|^We need to note", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "note-among-actions";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedAction each : facts.actions()) {
            Action action = each.action();
            boolean note = action.kind().equals("note") && action.printedNumber() != null;
            String first = action.text().split("(?<=[.;]) ", 2)[0];
            boolean tells = action.kind().equals("action")
                    && action.lead() == null
                    && action.leadText() == null
                    && TELLS.matcher(first).find();
            if (note || tells) {
                found.add(
                        Place.of(each),
                        "It is numbered as an action",
                        "It says what is so: " + action.text(),
                        "Make it a note, or say what will be done, by whom and by when.");
            }
        }
    }
}
