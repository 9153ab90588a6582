package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.ActionList;
import childrens.improvement.plan.document.PlacedAction;
import java.util.regex.Pattern;

/** An action for the quarter to come whose own text goes on to say that it has been done: agree a theme, theme agreed. */
final class DoneInItsOwnWords implements Rule {

    private static final Pattern SENTENCE = Pattern.compile("(?<=\\.) ");

    @Override
    public String id() {
        return "done-in-its-own-words";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedAction each : facts.actions()) {
            Action action = each.action();
            String[] sentences = SENTENCE.split(action.text());
            if (each.list() == ActionList.DELIVERED || !action.kind().equals("action")) {
                continue;
            }
            Pattern done = done(sentences[0]);
            for (int index = 1; index < sentences.length; index++) {
                if (done.matcher(sentences[index]).find()) {
                    found.add(
                            Place.of(each),
                            "To do: " + sentences[0],
                            "Done: " + sentences[index],
                            "Put it among what was delivered, and say what comes next.");
                    break;
                }
            }
        }
    }

    /** The first word of a sentence, as it is written once it is over. */
    private static Pattern done(String sentence) {
        String verb = sentence.split("[^A-Za-z]", 2)[0];
        String past = verb.endsWith("e") ? verb + "d" : verb + "ed";
        return Pattern.compile("\\b" + past + "\\b", Pattern.CASE_INSENSITIVE);
    }
}
