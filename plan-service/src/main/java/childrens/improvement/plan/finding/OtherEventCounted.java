package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PrintedValue;
import java.util.Map;
import java.util.regex.Pattern;

/** A measure of one event, with a value that counts another. */
final class OtherEventCounted implements Rule {

    private static final Map<String, String> PAIRS =
            Map.of("offered", "received", "held", "planned", "completed", "started", "distributed", "written");

    @Override
    public String id() {
        return "other-event-than-the-measure";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            String wording = measure.placement().wording();
            for (PrintedValue value : measure.current()) {
                PAIRS.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .filter(pair -> value.unit().equals("percent") && differ(wording, value.label(), pair))
                        .forEach(pair -> found.add(
                                Place.of(measure).at(value.line()),
                                "The measure says “" + pair.getKey() + "”: " + wording,
                                "The value says “" + pair.getValue() + "”: " + value.label(),
                                "Name the event that counts once, and print a value of that event; keep the other"
                                        + " beside it under its own name."));
            }
        }
    }

    private static boolean differ(String wording, String label, Map.Entry<String, String> pair) {
        return has(wording, pair.getKey())
                && !has(wording, pair.getValue())
                && has(label, pair.getValue())
                && !has(label, pair.getKey());
    }

    private static boolean has(String text, String word) {
        return Pattern.compile("\\b" + word + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }
}
