package childrens.improvement.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.archive.FixedZip;
import childrens.improvement.plan.archive.Guard;
import childrens.improvement.plan.document.Fault;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.importing.DocumentReader;
import childrens.improvement.plan.improvementplan.PackagedPlan;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The files of a plan, out and in, without a database. */
class ExchangeTest {

    private static final Instant MADE = Instant.parse("2020-04-01T00:00:00Z");

    @Test
    void a_plan_comes_back_whole_from_its_yaml_file() {
        byte[] file = PlanFile.bytes(document());
        JsonNode read = PlanFile.read(file).orElseThrow();

        assertThat(plan(read)).isEqualTo(plan(document()));
        assertThat(PlanFile.bytes(read)).isEqualTo(file);
    }

    @Test
    void a_plan_comes_back_whole_from_its_spreadsheet() {
        byte[] file = Sheets.bytes(document(), "Plan", MADE);
        SheetReading reading = SheetReading.of(file).orElseThrow();

        assertThat(reading.notPlaced()).isEmpty();
        assertThat(plan(reading.document())).isEqualTo(plan(document()));
        assertThat(Sheets.bytes(document(), "Plan", MADE)).isEqualTo(file);
    }

    @Test
    void what_a_fault_points_to_is_left_out_and_told_by_the_place_in_the_file_that_was_sent() {
        ObjectNode document = document();
        Origins origins = Origins.ofPointers(document);
        JsonNode plan = document.path("plan");
        ((ObjectNode) plan.at("/priorities/0/objectives/0")).put("area", "nowhere");

        List<NotPlaced> first = new Mending(plan, origins)
                .mend(List.of(
                        new Fault("/priorities/0/objectives/0/area", "is no area"),
                        new Fault("/priorities/0/objectives/0/placements/0/measure", "is no measure")));
        List<NotPlaced> second = new Mending(plan, origins)
                .mend(List.of(new Fault("/priorities/0/objectives/0/placements/0/row", "is there twice")));

        assertThat(first)
                .extracting(NotPlaced::place)
                .containsExactly(
                        "/plan/priorities/0/objectives/0/area", "/plan/priorities/0/objectives/0/placements/0/measure");
        assertThat(second)
                .extracting(NotPlaced::place)
                .containsExactly("/plan/priorities/0/objectives/0/placements/1/row");
        assertThat(plan.at("/priorities/0/objectives/0").path("area").isNull()).isTrue();
        assertThat(plan.at("/priorities/0/objectives/0/placements/0/row").asText())
                .isEqualTo("M003");
    }

    @Test
    void what_a_fault_of_a_spreadsheet_points_to_is_told_by_sheet_row_and_column() {
        SheetReading reading =
                SheetReading.of(Sheets.bytes(document(), "Plan", MADE)).orElseThrow();
        JsonNode plan = reading.document().path("plan");

        assertThat(new Mending(plan, reading.origins())
                        .mend(List.of(new Fault("/priorities/0/objectives/1/placements/0/measure", "is no measure"))))
                .extracting(NotPlaced::place)
                .containsExactly("Placements row 5, column measure");
    }

    @Test
    void a_row_that_belongs_to_nothing_is_told() throws IOException {
        ObjectNode document = document();
        byte[] file = Sheets.bytes(document, "Plan", MADE);
        Map<String, byte[]> parts = FixedZip.entries(file, Integer.MAX_VALUE);
        parts.replaceAll((name, part) -> name.endsWith("sheet7.xml")
                ? new String(part, StandardCharsets.UTF_8)
                        .replaceFirst("(<c r=\"B2\"[^>]*>\\s*<v>)1</v>", "$1999</v>")
                        .getBytes(StandardCharsets.UTF_8)
                : part);

        assertThat(SheetReading.of(FixedZip.of(parts)).orElseThrow().notPlaced())
                .extracting(NotPlaced::detail)
                .first()
                .asString()
                .contains("there is no number 999");
    }

    @Test
    void a_file_that_is_no_plan_or_unpacks_to_too_much_is_not_read() {
        byte[] words = "just words".getBytes(StandardCharsets.UTF_8);
        byte[] bomb = FixedZip.of(Map.of("xl/workbook.xml", new byte[65 * 1024 * 1024]));

        assertThat(PlanFile.read(words)).isEmpty();
        assertThat(PlanFile.read("a: 1\na: 2".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(PlanFile.read(("x: {".repeat(40) + "}".repeat(40)).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(SheetReading.of(words)).isEmpty();
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThat(SheetReading.of(bomb)).isEmpty();
    }

    @Test
    void no_text_is_taken_for_a_formula_and_each_comes_back_as_it_was() {
        for (String text : List.of("=1+1", "+44", "-", "@x", "\tx", "'quoted", "'=x", "plain", "")) {
            assertThat(Guard.off(Guard.on(text))).isEqualTo(text);
            assertThat(Guard.on(text)).doesNotMatch("(?s)[=+@\\-\\t\\r].*");
        }
    }

    private static ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("exchange", "1");
        document.set("plan", PackagedPlan.document());
        return document;
    }

    private static Plan plan(JsonNode document) {
        JsonNode plan = document.path("plan").deepCopy();
        Completing.complete(plan, Plan.class);
        var reading = DocumentReader.of(Plan.class, "plan").read(plan);
        return Objects.requireNonNull(reading.document(), () -> reading.faults().toString());
    }
}
