package childrens.improvement.metrics.row;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSliceTest {

    private static final List<OwnedRow> ALL =
            Stream.of("a", "x", "b", "x2", "x3", "c", "x4").map(RowFixture::of).toList();
    private static final Reach OF_A_B_C = new Reach(false, Set.of("team-a", "team-b", "team-c"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50, Integer.MAX_VALUE})
    void pages_of_any_size_add_up_to_all_rows_in_reach(int limit) {
        List<String> found = new ArrayList<>();
        RowSlice slice = RowSlice.of(ALL, OF_A_B_C, 0, limit);
        slice.rows().forEach(row -> found.add(row.team()));
        while (!slice.isLast()) {
            slice = RowSlice.of(ALL, OF_A_B_C, slice.next(), limit);
            assertThat(slice.rows()).isNotEmpty();
            slice.rows().forEach(row -> found.add(row.team()));
        }

        assertThat(found).containsExactly("team-a", "team-b", "team-c");
        assertThat(slice.withheld()).isEqualTo(4);
    }

    @Test
    void a_position_behind_the_end_is_an_empty_last_page() {
        RowSlice slice = RowSlice.of(ALL, OF_A_B_C, 700, 5);

        assertThat(slice.rows()).isEmpty();
        assertThat(slice.isLast()).isTrue();
    }
}
