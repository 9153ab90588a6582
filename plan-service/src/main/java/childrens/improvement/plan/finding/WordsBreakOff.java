package childrens.improvement.plan.finding;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A text that ends too early: a bracket without its other half, a sentence without its last word. */
final class WordsBreakOff implements Rule {

    private static final Pattern NUMBERING = Pattern.compile("(^|\\s)([ivx]+|\\d|[a-z])\\)");

    private static final Pattern BROKEN = Pattern.compile("\\b(the current financial|the|of|and)\\.?$");

    @Override
    public String id() {
        return "words-break-off";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlanText text : facts.texts()) {
            String words = NUMBERING.matcher(text.text()).replaceAll(" ");
            boolean brackets = count(words, '(') != count(words, ')');
            boolean broken = Arrays.stream(words.split("(?<=\\.) "))
                    .anyMatch(sentence -> BROKEN.matcher(sentence).find());
            if (brackets || broken) {
                found.add(
                        text.place(),
                        "Printed: " + text.text(),
                        brackets ? "A bracket has no other half" : "A sentence ends before its last word",
                        "Look up what was meant, and complete it.");
            }
        }
    }

    private static long count(String words, char sign) {
        return words.chars().filter(each -> each == sign).count();
    }
}
