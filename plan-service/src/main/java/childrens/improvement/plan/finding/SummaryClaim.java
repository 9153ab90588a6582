package childrens.improvement.plan.finding;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A claim of the executive summary that no measure and no evidence bears out. */
final class SummaryClaim implements Rule {

    private static final Pattern OTHERS = Pattern.compile(
            "statistical neighbours|national average|other councils' average", Pattern.CASE_INSENSITIVE);

    private static final Pattern OUTSIDE =
            Pattern.compile("\\b(diagnostic|ofsted|inspection|peer review)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "summary-claim-without-support";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        SubjectSearch search = new SubjectSearch(facts);
        for (PlanText text : facts.texts()) {
            if (text.part().equals("summary") && !hasEvidence(facts, text.text())) {
                Matcher others = OTHERS.matcher(text.text());
                Matcher outside = OUTSIDE.matcher(text.text());
                Optional<PlacedMeasure> measure = search.about(text.text());
                if (others.find()) {
                    compared(text, others.group(), measure, found);
                } else if (outside.find()) {
                    add(text, "No evidence of the " + outside.group() + " is kept", found);
                } else if (measure.isEmpty()) {
                    add(text, "No measure of the plan is about it", found);
                }
            }
        }
    }

    private static void compared(PlanText text, String others, Optional<PlacedMeasure> measure, Found found) {
        boolean number = measure.stream()
                .flatMap(each -> each.placement().targets().stream())
                .anyMatch(target -> target.kind().equals("comparator") && target.value() != null);
        if (!number) {
            add(text, "No measure prints a number of the " + others, found);
        }
    }

    /** Evidence that shares most of the rarer words. */
    private static boolean hasEvidence(PlanFacts facts, String sentence) {
        Set<String> words = SignificantWords.of(sentence);
        return facts.evidence().stream()
                .map(each -> SignificantWords.of(each.words()))
                .anyMatch(each -> each.stream().filter(words::contains).count() >= 2);
    }

    private static void add(PlanText text, String why, Found found) {
        found.add(
                text.place(),
                "The summary says: " + text.text(),
                why,
                "Name the measure or the evidence that shows it, or leave the sentence out.");
    }
}
