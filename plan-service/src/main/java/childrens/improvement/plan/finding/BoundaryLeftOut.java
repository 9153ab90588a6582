package childrens.improvement.plan.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number that belongs to neither side: under 20 is wanted, over 20 is counted; over the age of 4. */
final class BoundaryLeftOut implements Rule {

    private static final Pattern UNDER = Pattern.compile("\\b(?:under|less than|below) (\\d+)");

    private static final Pattern AGE = Pattern.compile("\\b(?:over|above|under) the age of (\\d+)");

    @Override
    public String id() {
        return "boundary-left-out";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            String wording = measure.placement().wording();
            Matcher age = AGE.matcher(wording);
            if (age.find()) {
                found.add(
                        Place.of(measure),
                        wording,
                        "Whether those who are just " + age.group(1) + " belong to it is not said",
                        "Say from which birthday on a child counts.");
            }
            Matcher under = UNDER.matcher(wording);
            if (under.find()) {
                String more = "more than " + under.group(1);
                measure.current().stream()
                        .filter(value -> value.label().contains(more))
                        .findFirst()
                        .ifPresent(value -> found.add(
                                Place.of(measure),
                                "Wanted: " + under.group(),
                                "Counted: " + more,
                                "Say on which side exactly " + under.group(1) + " stands."));
            }
        }
    }
}
