package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Objective;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that is to be done monthly and is told to be done quarterly. */
final class CadenceConflict implements Rule {

    private static final Pattern CADENCE = Pattern.compile(
            "\\b(daily|weekly|fortnightly|monthly|quarterly|yearly|every (?:day|week|fortnight|month|quarter|year))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DONE = Pattern.compile(
            "\\b(updated|reported|provided|circulated|reviewed|presented)\\b", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> SAME = Map.of(
            "every day",
            "daily",
            "every week",
            "weekly",
            "every fortnight",
            "fortnightly",
            "every month",
            "monthly",
            "every quarter",
            "quarterly",
            "every year",
            "yearly");

    @Override
    public String id() {
        return "cadence-conflict";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (Objective objective : facts.objectives()) {
            for (String wanted : clauses(objective.title())) {
                objective.progress().stream()
                        .filter(progress -> clauses(progress.text()).stream().anyMatch(told -> differ(wanted, told)))
                        .forEach(progress -> found.add(
                                Place.of(objective).at(progress.line()),
                                "The objective says: " + wanted,
                                "The progress says: " + progress.text(),
                                "Say how often it is done, once."));
            }
        }
    }

    private static List<String> clauses(String text) {
        return Arrays.stream(text.split("[.;,]| and "))
                .filter(clause ->
                        CADENCE.matcher(clause).find() && DONE.matcher(clause).find())
                .map(String::strip)
                .toList();
    }

    private static boolean differ(String one, String other) {
        return first(DONE, one).equals(first(DONE, other))
                && !first(CADENCE, one).equals(first(CADENCE, other));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        String word = matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
        return SAME.getOrDefault(word, word);
    }
}
