package childrens.improvement.plan.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Days that may be calendar days or working days. */
final class UnitMissing implements Rule {

    private static final Pattern DAYS =
            Pattern.compile("\\b\\d+[ -]days?\\b(?! (per|a) week)|\\bday \\d+", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "unit-missing";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            List<String> places = new ArrayList<>(
                    List.of(measure.timescale(), measure.placement().wording()));
            measure.numbers().forEach(value -> places.add(value.label()));
            places.stream()
                    .filter(words -> DAYS.matcher(words).find())
                    .findFirst()
                    .ifPresent(words -> found.add(
                            Place.of(measure),
                            words,
                            "Working days or calendar days is not said",
                            "Write “working days” or “calendar days”; the law's own time allowed says which."));
        }
    }
}
