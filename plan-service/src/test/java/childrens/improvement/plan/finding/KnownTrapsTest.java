package childrens.improvement.plan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.importing.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything that is known of the source plan by name ({@code known-traps.yaml}): which rule says what of it, where. */
class KnownTrapsTest {

    private static final List<JsonNode> TRAPS = traps();
    private static final List<Finding> ON_THE_SOURCE_PLAN = Findings.of(SourcePlan.facts());
    private static final Set<String> ON_THE_CLEAN_PLAN = rules(Findings.of(SourcePlan.facts(CleanPlan.document())));

    @TestFactory
    Stream<DynamicTest> each_is_found_on_the_source_plan_with_its_place_and_both_sides() {
        return seen().map(trap -> DynamicTest.dynamicTest(name(trap) + " → " + rule(trap), () -> assertThat(
                        ON_THE_SOURCE_PLAN)
                .filteredOn(finding -> isAt(finding, trap))
                .anySatisfy(finding -> {
                    assertThat(finding.left()).contains(trap.path("left").asText());
                    assertThat(finding.right()).contains(trap.path("right").asText());
                    assertThat(finding.suggestion()).isNotBlank();
                })));
    }

    @TestFactory
    Stream<DynamicTest> on_a_clean_plan_its_rule_finds_nothing() {
        return seen().map(KnownTrapsTest::rule)
                .distinct()
                .map(rule -> DynamicTest.dynamicTest(
                        rule, () -> assertThat(ON_THE_CLEAN_PLAN).doesNotContain(rule)));
    }

    @Test
    void all_of_them_are_listed_each_with_a_rule_or_with_why_none_can_see_it() {
        assertThat(TRAPS.stream().map(trap -> trap.path("id").asText()).distinct())
                .containsExactlyElementsOf(Stream.of(ids("C", 12), ids("F", 16), ids("T", 40))
                        .flatMap(Collection::stream)
                        .toList());
        assertThat(TRAPS)
                .allSatisfy(trap -> assertThat(trap.has("rule")).as(name(trap)).isNotEqualTo(trap.has("unseen")));
        assertThat(seen().map(KnownTrapsTest::rule)).isSubsetOf(Findings.rules());
    }

    @Test
    void a_rule_that_finds_nothing_on_the_source_plan_is_about_figures_or_about_sums() {
        Set<String> silent = new TreeSet<>(Findings.rules());
        silent.removeAll(rules(ON_THE_SOURCE_PLAN));

        Set<String> expected = new TreeSet<>(RuleExamplesTest.ABOUT_FIGURES);
        expected.add("parts-do-not-sum");
        assertThat(silent).isEqualTo(expected);
    }

    private static boolean isAt(Finding finding, JsonNode trap) {
        Integer line = trap.has("line") ? trap.path("line").asInt() : null;
        return finding.rule().equals(rule(trap))
                && finding.where().equals(trap.path("where").asText())
                && Objects.equals(finding.line(), line);
    }

    private static Stream<JsonNode> seen() {
        return TRAPS.stream().filter(trap -> trap.has("rule"));
    }

    private static String rule(JsonNode trap) {
        return trap.path("rule").asText();
    }

    private static String name(JsonNode trap) {
        return trap.path("id").asText() + " " + trap.path("says").asText();
    }

    private static Set<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).collect(Collectors.toSet());
    }

    private static List<String> ids(String letter, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> letter + String.format("%02d", number))
                .toList();
    }

    private static List<JsonNode> traps() {
        List<JsonNode> all = new ArrayList<>();
        Yaml.read("/plan/known-traps.yaml").forEach(all::add);
        return all;
    }
}
