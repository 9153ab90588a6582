package childrens.improvement.alerting.digest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A figure of a list.
 *
 * @param title what it is of
 * @param text its whole numbers first, then the rounded percentage
 * @param target the bar; empty where there is none
 */
record ListFigure(String title, String text, String target) {

    static ListFigure of(JsonNode figure) {
        JsonNode reading = figure.path("reading");
        String title = figure.path("title").asText(figure.path("measure").asText());
        return new ListFigure(title, text(reading), target(reading.path("target")));
    }

    private static String text(JsonNode reading) {
        if (reading.isTextual() || reading.isNumber()) {
            return reading.asText();
        }
        JsonNode denominator = reading.path("denominator");
        if (denominator.isNumber()) {
            return denominator.asLong() == 0
                    ? "nothing to count yet"
                    : reading.path("numerator").asText() + " of " + denominator.asText() + percent(reading);
        }
        JsonNode value = reading.path("value");
        String unit = reading.path("unit").asText("");
        return value.isNumber() ? (value.asText() + " " + unit).strip() : "no value";
    }

    private static String percent(JsonNode reading) {
        return reading.path("percent").isNumber()
                ? " (" + reading.path("percent").asText() + "%)"
                : "";
    }

    private static String target(JsonNode target) {
        String value = target.path("value").asText("");
        return switch (target.path("kind").asText("")) {
            case "at-least" -> "at least " + value + "%";
            case "at-most" -> "at most " + value + "%";
            case "every-one" -> "every one";
            case "none-left" -> "none";
            default -> "";
        };
    }
}
