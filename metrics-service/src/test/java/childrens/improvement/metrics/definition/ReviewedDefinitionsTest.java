package childrens.improvement.metrics.definition;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.obligation.Counterweight;
import childrens.improvement.metrics.obligation.Counting;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.RowSet;
import childrens.improvement.metrics.obligation.TimescaleVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole table of definitions against the one that somebody has reviewed: no measure changes unseen. */
class ReviewedDefinitionsTest {

    private static final Path REVIEWED = Path.of("src/test/resources/definitions/reviewed.txt");
    private static final Path PRINTED = Path.of("target/definitions.txt");
    private static final int DISTINCT = 100;
    private static final int PRINTED_IN_PLAN = 108;

    @Test
    void every_definition_is_as_it_was_reviewed() throws IOException {
        String table = table();
        Files.createDirectories(PRINTED.getParent());
        Files.writeString(PRINTED, table, StandardCharsets.UTF_8);

        assertThat(table)
                .as(
                        "the definitions differ from the reviewed table; read the difference, and to accept it copy"
                                + " metrics-service/%s to metrics-service/%s",
                        PRINTED, REVIEWED)
                .isEqualTo(Files.readString(REVIEWED, StandardCharsets.UTF_8));
    }

    @Test
    void every_row_of_the_plan_has_its_measure_and_none_is_counted_twice() {
        List<String> codes = DefinitionsFixture.measures().stream()
                .flatMap(measure -> Stream.concat(Stream.of(measure.code()), measure.repeatedAs().stream()))
                .sorted()
                .toList();

        assertThat(DefinitionsFixture.measures()).hasSize(DISTINCT);
        assertThat(codes)
                .isEqualTo(IntStream.rangeClosed(1, PRINTED_IN_PLAN)
                        .mapToObj(number -> "M%03d".formatted(number))
                        .toList());
    }

    @Test
    void every_counterweight_and_every_reading_names_what_there_is() {
        for (MeasureDefinition measure : DefinitionsFixture.measures()) {
            for (Counterweight each : measure.counterweights()) {
                assertThat(DefinitionsFixture.measure(each.measure()).variants())
                        .as(measure.code())
                        .anyMatch(variant ->
                                each.variant() == null || each.variant().equals(variant.name()));
            }
            measure.variants().stream()
                    .map(MeasureDefinition.Variant::rows)
                    .filter(rows -> !rows.equals("entered"))
                    .forEach(rows -> assertThat(measure.rowSet(rows))
                            .as(measure.code() + " " + rows)
                            .isPresent());
        }
    }

    @Test
    void each_roll_up_says_what_it_is_made_of_and_nothing_else_does() {
        assertThat(DefinitionsFixture.measures()).allMatch(measure -> measure.variants().stream()
                .allMatch(each ->
                        (each.counting().rollUp() != null) == measure.kind().equals("roll-up")));
    }

    /** What is not said is left out. */
    private static String table() {
        return DefinitionsFixture.measures().stream()
                .map(ReviewedDefinitionsTest::entry)
                .collect(Collectors.joining("\n"))
                .replaceAll("\\w+=(null|\\[\\]|\\{\\}), ", "")
                .replaceAll(",? ?\\w+=(null|\\[\\]|\\{\\})(?=\\])", "");
    }

    private static String entry(MeasureDefinition measure) {
        StringBuilder text =
                new StringBuilder("%s %s%s\n".formatted(measure.code(), measure.title(), repeated(measure)));
        text.append("  %s, %s, %s, owed by %s%s%s; %s\n"
                .formatted(
                        measure.kind(),
                        measure.basis(),
                        measure.window().wireName(),
                        measure.owedBy(),
                        measure.meaning() ? ", meaning" : "",
                        measure.dueSoonPercent() == 0
                                ? ""
                                : ", due soon after %d%% of its clock".formatted(measure.dueSoonPercent()),
                        measure.source()));
        measure.counterweights()
                .forEach(each -> text.append("  beside: %s%s, %s\n"
                        .formatted(each.measure(), each.variant() == null ? "" : " " + each.variant(), each.title())));
        measure.variants()
                .forEach(each -> text.append("  reading %s: rows %s by %s%s%s\n"
                        .formatted(
                                each.name() == null ? "(only)" : each.name(),
                                each.rows(),
                                each.unit(),
                                each.rated() ? ", rated" : "",
                                each.counting().equals(Counting.PLAIN) ? "" : ", " + each.counting())));
        measure.rows().forEach(each -> text.append(rows(each)));
        return text.toString();
    }

    private static String repeated(MeasureDefinition measure) {
        return measure.repeatedAs().isEmpty() ? "" : " (also " + String.join(", ", measure.repeatedAs()) + ")";
    }

    private static String rows(RowSet rows) {
        StringBuilder text = new StringBuilder(
                "  rows %s: %s\n".formatted(rows.name(), sorted(rows.shape().toString())));
        rows.timescales().forEach(each -> text.append(timescale(each)));
        rows.cohorts().forEach(each -> text.append("    cohort %s\n".formatted(sorted(each.toString()))));
        return text.toString();
    }

    private static String timescale(TimescaleVersion version) {
        return "    %s from %s%s, %s: %s; %s\n"
                .formatted(
                        version.version(),
                        version.validFrom() == null ? "no day yet" : version.validFrom(),
                        version.assumed() ? ", assumed" : "",
                        version.policy(),
                        version.limit() == null ? new TreeMap<>(version.intervals()) : version.limit(),
                        version.source());
    }

    /** Sets and maps come in any order: what stands between braces and brackets is put in one. */
    private static String sorted(String text) {
        java.util.regex.Matcher innermost = java.util.regex.Pattern.compile("([\\[{])([^\\[\\]{}]*)([\\]}])")
                .matcher(text);
        return innermost.replaceAll(match -> java.util.regex.Matcher.quoteReplacement(match.group(1)
                + Stream.of(match.group(2).split(", ")).sorted().collect(Collectors.joining(", "))
                + match.group(3)));
    }
}
