package childrens.improvement.foundation.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.foundation.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListPageTest {

    private static final Map<String, Comparator<String>> ORDERS =
            Map.of("name", Comparator.naturalOrder(), "length", Comparator.comparingInt(String::length));

    private static Page<String> page(List<String> all, @Nullable String cursor) {
        return ListPage.of(all, Function.identity(), Map.of("on", "2020-09-30"), "2", cursor);
    }

    @Test
    void pages_add_up_and_the_last_one_has_none_behind_it() {
        Page<String> first = page(List.of("a", "b", "c"), null);
        Page<String> last = page(List.of("a", "b", "c"), first.next());

        assertThat(first.items()).containsExactly("a", "b");
        assertThat(last.items()).containsExactly("c");
        assertThat(last.next()).isNull();
        assertThat(Cursor.parse(Objects.requireNonNull(first.next())).get("on")).isEqualTo("2020-09-30");
    }

    @Test
    void what_comes_before_meanwhile_repeats_nothing_and_what_has_gone_skips_nothing() {
        String next = page(List.of("a", "b", "c", "d"), null).next();

        assertThat(page(List.of("0", "a", "b", "c", "d"), next).items()).containsExactly("c", "d");
        assertThat(page(List.of("a", "c", "d"), next).items()).containsExactly("c", "d");
        assertThat(page(List.of(), next).items()).isEmpty();
    }

    @Test
    void things_without_an_id_go_on_by_their_places() {
        String next = ListPage.of(List.of(1, 2, 3), "2", null).next();

        assertThat(ListPage.of(List.of(1, 2, 3), "2", next).items()).containsExactly(3);
        assertThat(ListPage.of(List.of(), "2", next).items()).isEmpty();
        assertThatThrownBy(() -> ListPage.of(
                        List.of(1), "2", Cursor.of(Map.of("from", "x")).text()))
                .isInstanceOf(ProblemException.class);
        assertThat(ListPage.of(List.of(1), "2", Cursor.of(Map.of("from", "-7")).text())
                        .items())
                .containsExactly(1);
    }

    @Test
    void a_list_is_put_in_an_order_by_name_either_way() {
        assertThat(List.of("bb", "a", "ccc").stream().sorted(ListOrder.of(null, "name", ORDERS)))
                .containsExactly("a", "bb", "ccc");
        assertThat(List.of("bb", "a", "ccc").stream().sorted(ListOrder.of("-length", "name", ORDERS)))
                .containsExactly("ccc", "bb", "a");
        assertThatThrownBy(() -> ListOrder.of("size", "name", ORDERS))
                .isInstanceOf(ProblemException.class)
                .satisfies(refused -> assertThat(
                                ((ProblemException) refused).problem().errors().toString())
                        .contains("length, name"));
    }
}
