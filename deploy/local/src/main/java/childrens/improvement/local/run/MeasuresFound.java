package childrens.improvement.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every measure that is held against a target, told apart by how it compares with it. */
final class MeasuresFound {

    private static final Map<String, String> HEADINGS = headings();
    private static final String NOT_RATED = "NOT_RATED";
    private static final int TITLE = 60;

    private final List<JsonNode> measures;
    private final Function<String, Optional<JsonNode>> readings;

    /**
     * Prepares the lines.
     *
     * @param measures as the list of measures has them
     * @param readings answers the path of a reading below that list
     */
    MeasuresFound(List<JsonNode> measures, Function<String, Optional<JsonNode>> readings) {
        this.measures = measures;
        this.readings = readings;
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("BLUE", "Complete");
        headings.put("GREEN", "On target");
        headings.put("AMBER", "Off target, within the tolerance");
        headings.put("RED", "Off target");
        headings.put(NOT_RATED, "With a target, and not rated");
        return headings;
    }

    List<String> lines() {
        Map<String, List<String>> byRating = new LinkedHashMap<>();
        HEADINGS.keySet().forEach(rating -> byRating.put(rating, new ArrayList<>()));
        List<String> without = new ArrayList<>();
        for (JsonNode measure : measures) {
            Optional<JsonNode> reading = read(measure).filter(each -> !isWithoutTarget(each));
            reading.ifPresentOrElse(
                    found -> byRating.computeIfAbsent(rating(found), rating -> new ArrayList<>())
                            .add(line(measure, found)),
                    () -> without.add(measure.path("code").asText()));
        }
        List<String> lines = new ArrayList<>();
        byRating.forEach((rating, found) -> {
            if (!found.isEmpty()) {
                lines.add("");
                lines.add(HEADINGS.getOrDefault(rating, rating) + " (" + found.size()
                        + "), each measure in its own window");
                lines.addAll(found);
            }
        });
        if (!without.isEmpty()) {
            lines.add("");
            lines.add("Without a target or a reading (" + without.size() + "): " + String.join(", ", without));
        }
        return lines;
    }

    /** The reading that the target is held against. */
    private Optional<JsonNode> read(JsonNode measure) {
        String variant = "";
        for (JsonNode each : measure.path("variants")) {
            if (each.path("rated").asBoolean() && !each.path("adopted").asBoolean()) {
                variant = "?variant=" + each.path("name").asText();
            }
        }
        return readings.apply(measure.path("code").asText() + "/reading" + variant);
    }

    private static String rating(JsonNode reading) {
        return reading.path("rating").asText(NOT_RATED);
    }

    private static boolean isWithoutTarget(JsonNode reading) {
        return reading.path("target").path("kind").asText("none").equals("none");
    }

    private static String line(JsonNode measure, JsonNode reading) {
        String title = measure.path("title").asText();
        String told = title.length() > TITLE ? title.substring(0, TITLE - 1) + "…" : title;
        String variant = reading.path("variant").asText("");
        String named = variant.isEmpty() || variant.equals("null") ? "" : " (" + variant + ")";
        String why = rating(reading).equals(NOT_RATED)
                ? ": " + reading.path("ratingReason").asText("")
                : "";
        return String.format(
                "  %-5s %9s  %-13s %s%s, %s%s",
                measure.path("code").asText(), figure(reading), of(reading), told, named, target(reading), why);
    }

    private static String figure(JsonNode reading) {
        JsonNode percent = reading.path("percent");
        JsonNode value = reading.path("value");
        return value.isNumber() ? value.asText() : percent.isNumber() ? percent.asText() + "%" : "no value";
    }

    private static String of(JsonNode reading) {
        return reading.path("value").isNumber()
                ? ""
                : reading.path("numerator").asText() + " of "
                        + reading.path("denominator").asText();
    }

    private static String target(JsonNode reading) {
        JsonNode target = reading.path("target");
        String value =
                target.path("value").isNumber() ? " " + target.path("value").asText() : "";
        String upper =
                target.path("upper").isNumber() ? " to " + target.path("upper").asText() : "";
        return target.path("kind").asText().replace('-', ' ') + value + upper + ", "
                + reading.path("window").path("kind").asText("") + " from "
                + reading.path("window").path("from").asText("");
    }
}
