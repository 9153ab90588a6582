package childrens.improvement.plan.merging;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.merging.Step.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final PartKey A = new PartKey("objective", "A");
    private static final PartKey B = new PartKey("objective", "B");

    @Test
    void what_the_document_does_not_change_stays_as_people_wrote_it() {
        assertThat(steps(Map.of(A, "old"), Map.of(A, "edited"), Set.of(), Map.of(A, "old")))
                .isEmpty();
        assertThat(steps(Map.of(A, "old"), Map.of(A, "old"), Set.of(A), Map.of(A, "old")))
                .isEmpty();
    }

    @Test
    void what_only_the_document_changes_is_changed() {
        Step step = only(steps(Map.of(A, "old"), Map.of(A, "old"), Set.of(), Map.of(A, "new")));

        assertThat(step.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(step.given()).isEqualTo("new");
    }

    @Test
    void what_both_change_is_a_conflict_with_all_three_sides() {
        Step step = only(steps(Map.of(A, "old"), Map.of(A, "edited"), Set.of(), Map.of(A, "new")));

        assertThat(step).isEqualTo(new Step(A, Outcome.CONFLICT, "old", "edited", "new"));
    }

    @Test
    void what_both_change_alike_is_done_already() {
        assertThat(steps(Map.of(A, "old"), Map.of(A, "new"), Set.of(), Map.of(A, "new")))
                .isEmpty();
    }

    @Test
    void a_new_part_is_added_and_one_that_has_gone_is_archived() {
        List<Step> steps = steps(Map.of(A, "old"), Map.of(A, "old"), Set.of(), Map.of(B, "new"));

        assertThat(steps).extracting(Step::outcome).containsExactly(Outcome.ADDED, Outcome.ARCHIVED);
    }

    @Test
    void a_part_that_has_gone_from_the_document_but_was_edited_stays() {
        assertThat(only(steps(Map.of(A, "old"), Map.of(A, "edited"), Set.of(), Map.of()))
                        .outcome())
                .isEqualTo(Outcome.CONFLICT);
        assertThat(steps(Map.of(A, "old"), Map.of(A, "old"), Set.of(A), Map.of()))
                .as("archived already")
                .isEmpty();
    }

    @Test
    void a_part_that_people_archived_and_the_document_changes_is_a_conflict() {
        assertThat(only(steps(Map.of(A, "old"), Map.of(A, "old"), Set.of(A), Map.of(A, "new")))
                        .outcome())
                .isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void a_part_that_a_document_took_away_and_another_brings_back_is_restored() {
        assertThat(only(steps(Map.of(), Map.of(A, "old"), Set.of(A), Map.of(A, "old")))
                        .outcome())
                .isEqualTo(Outcome.RESTORED);
    }

    @Test
    void a_part_written_by_hand_under_the_same_id_stays() {
        assertThat(only(steps(Map.of(), Map.of(A, "by hand"), Set.of(), Map.of(A, "new")))
                        .outcome())
                .isEqualTo(Outcome.CONFLICT);
        assertThat(steps(Map.of(), Map.of(A, "by hand"), Set.of(), Map.of())).isEmpty();
    }

    @Test
    void inner_parts_go_before_those_that_contain_them() {
        Map<PartKey, String> base = new LinkedHashMap<>();
        base.put(A, "outer");
        base.put(B, "inner");

        assertThat(steps(base, base, Set.of(), Map.of())).extracting(Step::key).containsExactly(B, A);
    }

    @Test
    void the_document_orders_a_list_that_people_have_not_ordered() {
        assertThat(Order.merged(List.of("a", "b"), List.of("a", "b", "hand"), List.of("new", "b", "a")))
                .containsExactly("b", "a", "hand");
        assertThat(Order.merged(List.of("a", "b"), List.of("a", "b", "new", "hand"), List.of("new", "b", "a")))
                .containsExactly("new", "b", "a", "hand");
    }

    @Test
    void an_order_of_people_stays_and_two_orders_are_a_conflict() {
        List<String> base = List.of("a", "b", "c");
        List<String> people = List.of("c", "b", "a");

        assertThat(Order.merged(base, people, base)).isEqualTo(people);
        assertThat(Order.conflict(base, people, base)).isFalse();
        assertThat(Order.merged(base, people, List.of("b", "a", "c"))).isEqualTo(people);
        assertThat(Order.conflict(base, people, List.of("b", "a", "c"))).isTrue();
        assertThat(Order.conflict(base, people, people)).isFalse();
    }

    private static List<Step> steps(
            Map<PartKey, String> base, Map<PartKey, String> kept, Set<PartKey> archived, Map<PartKey, String> given) {
        return new Merge(base, kept, archived).steps(given);
    }

    private static Step only(List<Step> steps) {
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }
}
