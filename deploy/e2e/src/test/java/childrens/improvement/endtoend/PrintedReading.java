package childrens.improvement.endtoend;

import childrens.improvement.demonstration.PrintedValue;
import childrens.improvement.demonstration.recount.Fraction;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** What metrics-service answers for a value that the source plan prints, as two whole numbers. */
final class PrintedReading {

    private PrintedReading() {}

    static Fraction of(Web web, PrintedValue value) {
        JsonNode json = web.get("analyst", Web.METRICS + "/v1/measures/" + value.measure() + "/reading?" + query(value))
                .json();
        int numerator = json.path("numerator").asInt(0);
        return switch (value.sort()) {
            case SHARE, OF -> new Fraction(numerator, json.path("denominator").asInt(0));
            case PART ->
                new Fraction(
                        part(json, value.part()).intValue(),
                        json.path("denominator").asInt(0));
            case COUNT -> new Fraction(numerator, numerator);
            case STARTED -> whole(json.path("started").asInt(-1));
            case WEEKS -> tenths(json.path("value").decimalValue());
            case SUM -> tenths(part(json, value.part()));
        };
    }

    /** The same numbers as a reading has them: an average with one decimal, not its sum. */
    static Fraction asAnswered(PrintedValue value, Fraction counted) {
        return value.sort() == PrintedValue.Sort.WEEKS && counted.denominator() > 0
                ? new Fraction(Math.toIntExact(Math.round(10.0 * counted.numerator() / counted.denominator())), 10)
                : counted;
    }

    private static Fraction whole(int number) {
        return new Fraction(number, number);
    }

    private static Fraction tenths(BigDecimal number) {
        return new Fraction(number.movePointRight(1).intValue(), 10);
    }

    private static BigDecimal part(JsonNode reading, String name) {
        for (JsonNode part : reading.path("parts")) {
            if (part.path("name").asText().equals(name)) {
                return part.path("count").decimalValue();
            }
        }
        return BigDecimal.ZERO;
    }

    private static String query(PrintedValue value) {
        return "window=" + value.window() + "&at=" + value.lastDay()
                + (value.variant().isEmpty() ? "" : "&variant=" + value.variant())
                + (value.team().isEmpty() ? "" : "&scope=team:" + value.team());
    }
}
