package childrens.improvement.plan.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.dated.Targets;
import childrens.improvement.plan.dated.Timeline;
import childrens.improvement.plan.importing.DocumentReader;
import childrens.improvement.plan.importing.Yaml;
import childrens.improvement.plan.improvementplan.PackagedPlan;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackagedTargetsTest {

    private static final LocalDate WED_2020_09_30 = LocalDate.of(2020, 9, 30);
    private static final Map<String, Target> TARGETS = targets();

    @Test
    void every_measure_of_the_plan_has_one_and_each_repeated_row_answers_as_its_first() {
        TreeMap<String, String> measureOfRow = new TreeMap<>();
        placements()
                .forEach(placement -> measureOfRow.put(
                        placement.path("row").asText(),
                        placement.path("measure").asText()));
        TreeMap<String, String> answers = new TreeMap<>();
        TARGETS.values().forEach(target -> {
            answers.put(target.measure(), target.measure());
            target.repeatedAs().forEach(row -> answers.put(row, target.measure()));
        });

        assertThat(answers).hasSize(108).isEqualTo(measureOfRow);
        assertThat(TARGETS).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({
        "M001, at-least, 95",
        "M002, at-least, 95",
        "M003, at-least, 95",
        "M004, at-least, 95",
        "M005, at-least, 95",
        "M006, at-least, 90",
        "M009, at-least, 90",
        "M010, every-one,",
        "M011, every-one,",
        "M038, at-least, 95",
        "M024, band, 140",
        "M030, maintain, 20",
        "M048, at-least, 90",
        "M050, to-be-confirmed,",
        "M054, at-least, 90",
        "M092, at-least, 55",
        "M102, at-least, 90"
    })
    void the_target_in_force_at_the_end_of_september_is_the_one_of_the_definitions(
            String measure, String kind, BigDecimal value) {
        Target.TargetVersion inForce =
                Timeline.on(WED_2020_09_30, target(measure).versions()).orElseThrow();

        assertThat(inForce.kind()).isEqualTo(kind);
        assertThat(inForce.value()).isEqualTo(value);
    }

    @Test
    void what_the_plan_marks_as_adopted_is_adopted() {
        for (JsonNode placement : placements()) {
            Target target = target(placement.path("measure").asText());
            List<String> adopted = Stream.concat(target.versions().stream(), target.conditions().stream())
                    .map(version -> text(version.kind(), version.value(), version.part(), version.direction()))
                    .toList();
            placement.path("targets").forEach(printed -> {
                if (printed.path("adopted").asBoolean()) {
                    assertThat(adopted).as(target.measure()).contains(text(printed));
                }
            });
        }
    }

    @Test
    void where_the_plan_contradicts_itself_both_are_kept_and_one_is_adopted() {
        assertThat(target("M048").statements())
                .extracting(Target.TargetStatement::value)
                .containsExactly(BigDecimal.valueOf(95));
        assertThat(target("M024").statements())
                .extracting(Target.TargetStatement::value, Target.TargetStatement::upper)
                .contains(tuple(BigDecimal.valueOf(135), BigDecimal.valueOf(155)));
        assertThat(target("M044").statements())
                .extracting(Target.TargetStatement::value)
                .containsExactly(BigDecimal.valueOf(90));
        assertThat(target("M054").statements())
                .extracting(Target.TargetStatement::value)
                .containsExactly(BigDecimal.valueOf(95));
    }

    @Test
    void the_share_graded_good_is_to_rise_in_four_steps_and_none_is_to_be_inadequate() {
        assertThat(target("M092").versions())
                .extracting(Target.TargetVersion::value)
                .containsExactly(
                        BigDecimal.valueOf(50), BigDecimal.valueOf(55), BigDecimal.valueOf(60), BigDecimal.valueOf(70));
        assertThat(Timeline.on(WED_2020_09_30, target("M092").conditions())).hasValueSatisfying(condition -> {
            assertThat(condition.part()).isEqualTo("inadequate");
            assertThat(condition.value()).isZero();
        });
    }

    @Test
    void a_tolerance_is_5_and_assumed_unless_the_definitions_say_otherwise() {
        TreeSet<String> others = new TreeSet<>();
        TARGETS.values().forEach(target -> target.versions().forEach(version -> {
            assertThat(version.toleranceAssumed()).isTrue();
            if (!version.tolerance().equals(BigDecimal.valueOf(5))) {
                others.add(target.measure());
            }
        }));

        assertThat(others).containsExactly("M030");
    }

    private static String text(JsonNode printed) {
        boolean every = printed.path("kind").asText().equals("every-one");
        return text(
                printed.path("kind").asText(),
                every || !printed.has("value") ? null : printed.path("value").decimalValue(),
                printed.path("part").textValue(),
                printed.path("direction").textValue());
    }

    private static String text(@Nullable Object... parts) {
        return Arrays.toString(parts);
    }

    private static List<JsonNode> placements() {
        List<JsonNode> placements = new ArrayList<>();
        PackagedPlan.document().path("priorities").forEach(priority -> priority.path("objectives")
                .forEach(objective -> objective.path("placements").forEach(placements::add)));
        return placements;
    }

    private static Target target(String measure) {
        return Objects.requireNonNull(TARGETS.get(measure), measure);
    }

    private static Map<String, Target> targets() {
        Map<String, Target> targets = new TreeMap<>();
        DocumentReader.of(Targets.class, "targets")
                .read(Yaml.read("/targets/targets.yaml"))
                .store(document -> {
                    document.targets().forEach(target -> targets.put(target.measure(), target));
                    return true;
                });
        return targets;
    }
}
