package childrens.improvement.alerting.message;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Writes the message about actions of the plan to the post that leads them: which, by when, and a link.
 *
 * @param pages where the pages stand, without a slash at the end
 */
public record ActionLetter(String pages) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** The message: what is overdue first, then what is due soon, each by its last day. */
    public Text text(Envelope envelope, List<PlanAction> actions) {
        List<PlanAction> overdue = part(actions, true);
        List<PlanAction> soon = part(actions, false);
        String body = "For " + envelope.title() + "\n\nActions of the improvement plan:\n"
                + block("Overdue", overdue) + block("Due soon", soon)
                + Letters.closing(
                        envelope,
                        "the action had been marked as done, or given another last day, before this message was written.",
                        "one more message when an action that is due soon becomes overdue. Nothing else is sent about"
                                + " it.");
        List<String> counts = new ArrayList<>();
        if (!overdue.isEmpty()) {
            counts.add(overdue.size() + " overdue");
        }
        if (!soon.isEmpty()) {
            counts.add(soon.size() + " due soon");
        }
        return new Text("Actions of the improvement plan: " + String.join(", ", counts), body);
    }

    private static List<PlanAction> part(List<PlanAction> actions, boolean overdue) {
        return actions.stream()
                .filter(action -> action.overdue() == overdue)
                .sorted(Comparator.comparing(PlanAction::lastDay).thenComparing(PlanAction::id))
                .toList();
    }

    private String block(String heading, List<PlanAction> actions) {
        if (actions.isEmpty()) {
            return "";
        }
        StringBuilder block = new StringBuilder("\n" + heading + "\n");
        actions.forEach(action -> block.append("- ")
                .append(action.id())
                .append(", to be done by ")
                .append(DAY.format(action.lastDay()))
                .append(": ")
                .append(pages)
                .append("/actions/")
                .append(action.id())
                .append("\n"));
        return block.toString();
    }
}
