package childrens.improvement.plan.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plan itself says that the data are not all there, or not right. */
final class DataSaidIncomplete implements Rule {

    private static final Pattern SAID = Pattern.compile(
            "not reflected in the data|not reported as|requires further work to be accurate|dataset is in development"
                    + "|requires refinement|data cleansing[^.]*required|requires manual monitoring",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "data-said-incomplete";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlanText text : facts.texts()) {
            Matcher matcher = SAID.matcher(text.text());
            if (matcher.find()) {
                found.add(
                        text.place(),
                        "The text says: " + matcher.group(),
                        "The figures beside it are printed without that",
                        "Say with the figure who is missing from it, and when it will be complete.");
            }
        }
    }
}
