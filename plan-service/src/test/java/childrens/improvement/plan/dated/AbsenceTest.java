package childrens.improvement.plan.dated;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.dated.Holder.HolderVersion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    @Test
    void days_in_the_middle_leave_what_lies_before_and_after() {
        assertThat(Absence.of(List.of(held(1, null)), day(5), day(7))).containsExactly(held(1, 5), held(7, null));
    }

    @Test
    void without_an_end_nothing_is_left_from_the_day_on() {
        assertThat(Absence.of(List.of(held(1, 3), held(4, 8), held(9, null)), day(6), null))
                .containsExactly(held(1, 3), held(4, 6));
        assertThat(Absence.of(List.of(held(6, null)), day(6), null)).isEmpty();
    }

    @Test
    void what_lies_outside_stays_as_it_was() {
        assertThat(Absence.of(List.of(held(1, 3), held(9, null)), day(4), day(6)))
                .containsExactly(held(1, 3), held(9, null));
    }

    private static HolderVersion held(int from, @Nullable Integer until) {
        return new HolderVersion(
                day(from), until == null ? null : day(until), "director", "one", "one@council.example");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2020, 10, day);
    }
}
