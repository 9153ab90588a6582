package childrens.improvement.plan.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day or month that could be one or the other. */
final class UnclearDate implements Rule {

    private static final Pattern EITHER = Pattern.compile(
            "\\b(" + Dates.MONTHS + ")\\s*/\\s*(early |late )?(" + Dates.MONTHS + ")( \\d{4})?",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "unclear-date";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlanText text : facts.texts()) {
            Matcher matcher = EITHER.matcher(text.text());
            if (matcher.find()) {
                found.add(
                        text.place(),
                        "Printed: " + matcher.group(),
                        "It could be either month, and no day can be kept for it",
                        "Give the last day that is meant.");
            }
        }
    }
}
