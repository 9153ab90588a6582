package childrens.improvement.plan.dated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdoptionTest {

    @Test
    void a_version_holds_until_the_next_one_starts_and_the_past_stays() {
        List<Step> kept = List.of(step("50", 1, 4), step("55", 4, 7), step("60", 7, null));

        assertThat(Adoption.of(kept, step("58", 5, null)))
                .containsExactly(step("50", 1, 4), step("55", 4, 5), step("58", 5, 7), step("60", 7, null));
    }

    @Test
    void a_version_that_starts_on_the_same_day_makes_way() {
        List<Step> kept = List.of(step("50", 1, 4), step("55", 4, null));

        assertThat(Adoption.of(kept, step("58", 4, null))).containsExactly(step("50", 1, 4), step("58", 4, null));
    }

    @Test
    void after_an_end_there_may_be_a_gap_and_where_nothing_was_the_version_is_the_first() {
        assertThat(Adoption.of(List.of(step("50", 1, 3)), step("58", 5, null)))
                .containsExactly(step("50", 1, 3), step("58", 5, null));
        assertThat(Adoption.of(List.of(), step("58", 5, null))).containsExactly(step("58", 5, null));
    }

    private static Step step(String value, int from, @Nullable Integer until) {
        return new Step(value, LocalDate.of(2020, from, 1), until == null ? null : LocalDate.of(2020, until, 1));
    }

    private record Step(
            String value, LocalDate from, @Nullable LocalDate until) implements Dated<Step> {

        @Override
        public Step during(LocalDate from, @Nullable LocalDate until) {
            return new Step(value, from, until);
        }
    }
}
