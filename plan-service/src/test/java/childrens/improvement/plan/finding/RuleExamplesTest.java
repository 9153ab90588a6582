package childrens.improvement.plan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.importing.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule by two examples: a change of the clean plan that it finds, and one like it that it lets pass. */
class RuleExamplesTest {

    /** Rules about figures and edited words have examples in {@link FigureRulesTest}. */
    static final Set<String> ABOUT_FIGURES = Set.of(
            "summary-number-edited",
            "green-without-evidence",
            "asserted-against-computed",
            "direction-against-computed",
            "printed-against-computed");

    private static final JsonNode EXAMPLES = Yaml.read("/plan/rule-examples.yaml");

    @TestFactory
    Stream<DynamicTest> every_rule_finds_its_example() {
        return all().stream()
                .map(example ->
                        DynamicTest.dynamicTest(name(example) + " finds it", () -> assertThat(where(example, "found"))
                                .contains(example.path("where").asText())));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_lets_pass_what_is_nearly_the_same() {
        return all().stream()
                .map(example -> DynamicTest.dynamicTest(
                        name(example) + " lets it pass",
                        () -> assertThat(where(example, "fine")).isEmpty()));
    }

    @Test
    void every_rule_has_an_example_and_is_explained() {
        List<String> examples = all().stream().map(RuleExamplesTest::name).toList();
        List<String> explained = new ArrayList<>();
        for (JsonNode rule : Yaml.read("/finding/rules.yaml")) {
            assertThat(rule.path("title").asText()).isNotBlank();
            assertThat(rule.path("why").asText()).isNotBlank();
            explained.add(rule.path("id").asText());
        }

        assertThat(Findings.rules()).containsExactlyElementsOf(explained).doesNotHaveDuplicates();
        assertThat(Findings.rules().stream().filter(rule -> !ABOUT_FIGURES.contains(rule)))
                .containsExactlyElementsOf(examples);
    }

    private static List<String> where(JsonNode example, String edits) {
        JsonNode plan = CleanPlan.document();
        example.path(edits).properties().forEach(edit -> CleanPlan.put(plan, edit.getKey(), edit.getValue()));
        return Findings.of(SourcePlan.facts(plan)).stream()
                .filter(finding -> finding.rule().equals(name(example)))
                .map(Finding::where)
                .toList();
    }

    private static String name(JsonNode example) {
        return example.path("rule").asText();
    }

    private static List<JsonNode> all() {
        List<JsonNode> all = new ArrayList<>();
        EXAMPLES.forEach(all::add);
        return all;
    }
}
