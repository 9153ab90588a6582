package childrens.improvement.plan.dated;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.document.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final LocalDate JAN = LocalDate.of(2020, 1, 1);
    private static final LocalDate JUL = LocalDate.of(2020, 7, 1);

    @Test
    void a_new_target_counts_from_the_day_of_the_import_and_a_new_lead_at_once() {
        Target kept = target("director", List.of(version(90, null, JAN, null)), List.of());
        Target given = target("performance-lead", List.of(version(95, null, JAN, null)), List.of());

        Target after = Target.carriedOn(kept, given, JUL);

        assertThat(after.lead()).isEqualTo("performance-lead");
        assertThat(after.versions()).containsExactly(version(90, null, JAN, JUL), version(95, null, JUL, null));
    }

    @Test
    void conditions_go_on_part_by_part() {
        Target kept =
                target("director", List.of(version(50, "good", JAN, null)), List.of(version(0, "poor", JAN, null)));
        Target given = target(
                "director",
                List.of(version(50, "good", JAN, null)),
                List.of(version(1, "poor", JAN, null), version(9, "fair", JUL, null)));

        assertThat(Target.carriedOn(kept, given, JUL).conditions())
                .containsExactly(
                        version(0, "poor", JAN, JUL), version(1, "poor", JUL, null), version(9, "fair", JUL, null));
    }

    @Test
    void steps_that_do_not_differ_are_one_and_the_same_import_changes_nothing() {
        Target given = target(
                "director",
                List.of(version(0, null, JAN, JUL), version(0, null, JUL, null)),
                List.of(version(0, "poor", JAN, JUL), version(0, "poor", JUL, null)));

        Target once = Target.carriedOn(null, given, JUL);

        assertThat(once.versions()).containsExactly(version(0, null, JAN, null));
        assertThat(once.conditions()).containsExactly(version(0, "poor", JAN, null));
        assertThat(Target.carriedOn(once, given, JUL.plusDays(1))).isEqualTo(once);
    }

    @Test
    void a_measure_twice_an_unknown_lead_and_a_condition_on_nothing_are_all_named() {
        Target broken = target("nobody", List.of(version(50, null, JAN, null)), List.of(version(0, null, JAN, null)));

        assertThat(new Targets(List.of(broken, broken)).faults(Set.of("director")))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/targets/1",
                        "/targets/0/lead",
                        "/targets/0/conditions/0/part",
                        "/targets/1/lead",
                        "/targets/1/conditions/0/part");
    }

    private static Target target(
            String lead, List<Target.TargetVersion> versions, List<Target.TargetVersion> conditions) {
        return new Target("M092", List.of(), lead, false, versions, conditions, List.of());
    }

    private static Target.TargetVersion version(
            int value, @Nullable String part, LocalDate from, @Nullable LocalDate until) {
        return new Target.TargetVersion(
                "at-least",
                BigDecimal.valueOf(value),
                null,
                part,
                null,
                BigDecimal.valueOf(5),
                true,
                from,
                until,
                "agreed",
                "source line 1");
    }
}
