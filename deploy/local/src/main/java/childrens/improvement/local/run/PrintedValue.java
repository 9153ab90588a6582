package childrens.improvement.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A value that the source plan prints, as the demonstration's table has it.
 *
 * @param sort what the number is: {@code share}, {@code part}, {@code of}, {@code count}, {@code started}, {@code weeks}
 *     or {@code sum}
 * @param part of a distribution or sum the part; else empty
 * @param because why the demonstration cannot give it; empty where it does
 */
record PrintedValue(
        String measure,
        String variant,
        String team,
        String sort,
        String part,
        String window,
        String lastDay,
        BigDecimal printed,
        String because) {

    private static final BigDecimal DAYS_OF_A_WEEK = BigDecimal.valueOf(7);

    /** @param line one line of the table after the first */
    static PrintedValue of(String line) {
        String[] cells = line.split(";", -1);
        return new PrintedValue(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[7],
                new BigDecimal(cells[8]),
                cells[11]);
    }

    /** The path under which metrics-service answers. */
    String path() {
        return "/v1/measures/" + measure + "/reading?window=" + window + "&at=" + lastDay
                + (variant.isEmpty() ? "" : "&variant=" + variant)
                + (team.isEmpty() ? "" : "&scope=team:" + team);
    }

    /** What a reading says, at the precision of what is printed; {@code no value} where it says nothing. */
    String computed(JsonNode reading) {
        JsonNode said =
                switch (sort) {
                    case "part", "sum" -> part(reading);
                    case "of", "count" -> reading.path("numerator");
                    case "started" -> reading.path("started");
                    case "weeks" -> reading.path("value");
                    default -> reading.path("denominator");
                };
        if (!said.isNumber() || (sort.equals("share") && said.intValue() == 0)) {
            return "no value";
        }
        return switch (sort) {
            case "share" -> percent(reading.path("numerator"), said);
            case "part" -> percent(said, reading.path("denominator"));
            case "weeks" ->
                said.decimalValue()
                        .divide(DAYS_OF_A_WEEK, printed.scale(), RoundingMode.HALF_UP)
                        .toPlainString();
            default ->
                said.decimalValue()
                        .setScale(printed.scale(), RoundingMode.HALF_UP)
                        .toPlainString();
        };
    }

    private JsonNode part(JsonNode reading) {
        for (JsonNode each : reading.path("parts")) {
            if (each.path("name").asText().equals(part)) {
                return each.path("count");
            }
        }
        return reading.path("parts").path(part);
    }

    private String percent(JsonNode numerator, JsonNode denominator) {
        return numerator
                .decimalValue()
                .movePointRight(2)
                .divide(denominator.decimalValue(), printed.scale(), RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** What it is about, in few words. */
    String about() {
        String which = String.join("", variant, team, part);
        return measure + (which.isEmpty() ? "" : " " + which) + ", " + window + " to " + lastDay;
    }
}
