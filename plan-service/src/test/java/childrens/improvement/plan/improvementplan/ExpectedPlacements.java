package childrens.improvement.plan.improvementplan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The 108 placements as somebody else wrote them down from the source, one a line: row, measure, line of the objective,
 * lines, first words, targets, printed values.
 */
final class ExpectedPlacements {

    private static final String FILE = "/plan/placements.csv";

    private ExpectedPlacements() {}

    /** Compares every placement of a plan, in the JSON of the contract, with its line of the file. */
    static void assertAllIn(JsonNode plan) {
        List<String> actual = new ArrayList<>();
        List<JsonNode> objectives = new ArrayList<>();
        plan.path("priorities").forEach(priority -> priority.path("objectives").forEach(objectives::add));
        for (JsonNode objective : objectives) {
            for (JsonNode placement : objective.path("placements")) {
                actual.add(line(objective, placement));
            }
        }
        assertThat(expected()).hasSize(108);
        assertThat(actual).containsExactlyInAnyOrderElementsOf(expected());
    }

    /** What stands in the file, less the lines, of which the placement's own must be one. */
    private static List<String> expected() {
        return rows().stream()
                .map(row -> String.join("|", row[0], row[1], row[2], row[4], row[5], row[6]))
                .toList();
    }

    private static String line(JsonNode objective, JsonNode placement) {
        String row = placement.path("row").asText();
        String[] expected = rows().stream()
                .filter(each -> each[0].equals(row))
                .findFirst()
                .orElseThrow(() -> new AssertionError(row + " is not in " + FILE));
        assertThat(lines(expected[3]))
                .as("line of " + row)
                .contains(placement.path("line").asInt());
        String wording = placement.path("wording").asText();
        return String.join(
                "|",
                row,
                placement.path("measure").asText(),
                objective.path("line").asText(),
                wording.substring(0, Math.min(wording.length(), expected[4].length())),
                targets(placement.path("targets")),
                printed(placement.path("printed")));
    }

    private static String targets(JsonNode targets) {
        List<String> texts = new ArrayList<>();
        targets.forEach(target -> {
            String value = target.path("value").asText("");
            String upper = target.path("upper").asText("");
            texts.add(Stream.of(
                            target.path("kind").asText(),
                            upper.isEmpty() ? value : value + "-" + upper,
                            target.path("part").asText(""),
                            target.path("direction").asText(""))
                    .filter(part -> !part.isEmpty())
                    .collect(joining(" ")));
        });
        return texts.isEmpty() ? "none" : String.join(";", texts);
    }

    private static String printed(JsonNode printed) {
        List<String> texts = new ArrayList<>();
        printed.forEach(value -> {
            for (String member : List.of("numerator", "denominator", "value", "upper")) {
                texts.add(value.path(member).asText(""));
            }
            value.path("parts").forEach(part -> texts.add(part.path("value").asText()));
            texts.add(value.path("kind").asText().equals("text") ? "text" : "");
        });
        return texts.stream().filter(text -> !text.isEmpty()).collect(joining(";"));
    }

    /** {@code 133-134;145} as 133, 134 and 145. */
    private static List<Integer> lines(String text) {
        return Arrays.stream(text.split(";"))
                .map(range -> range.split("-"))
                .flatMap(ends -> IntStream.rangeClosed(
                                Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                        .boxed())
                .toList();
    }

    private static List<String[]> rows() {
        try (InputStream file = Objects.requireNonNull(ExpectedPlacements.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(ExpectedPlacements::cells)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** The cells of a line; only the words can hold a comma, and then stand in quotes. */
    private static String[] cells(String line) {
        String[] parts = line.split("\"");
        return parts.length == 1
                ? line.split(",", -1)
                : (parts[0] + parts[1].replace(',', '\u0000') + parts[2])
                        .transform(joined -> Arrays.stream(joined.split(",", -1))
                                .map(cell -> cell.replace('\u0000', ','))
                                .toArray(String[]::new));
    }
}
