package childrens.improvement.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A draw is random, and the same again. */
class DrawTest {

    private static final List<String> ALL =
            IntStream.range(0, 100).mapToObj(i -> "row-" + i).toList();

    private static List<String> draw(String seed, List<String> all, int size) {
        return new Draw(seed).from(all, each -> each, size);
    }

    @Test
    void the_same_seed_draws_the_same_whatever_the_order() {
        List<String> shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(draw("a", shuffled, 10)).isEqualTo(draw("a", ALL, 10)).hasSize(10);
        assertThat(draw("b", ALL, 10)).isNotEqualTo(draw("a", ALL, 10));
    }

    @Test
    void a_larger_sample_holds_the_smaller_and_one_of_everything_is_everything() {
        assertThat(draw("a", ALL, 20)).containsAll(draw("a", ALL, 10));
        assertThat(draw("a", ALL, 500)).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(draw("a", List.of(), 5)).isEmpty();
    }

    @Test
    void a_row_that_goes_changes_the_sample_by_one_at_most() {
        List<String> before = draw("a", ALL, 10);
        List<String> fewer =
                ALL.stream().filter(each -> !each.equals(before.get(0))).toList();

        assertThat(draw("a", fewer, 10)).containsAll(before.subList(1, 10));
    }

    @Test
    void every_row_is_as_likely_as_any_other() {
        Map<String, Integer> drawn = new TreeMap<>();
        for (int seed = 0; seed < 2000; seed++) {
            draw(Integer.toString(seed), ALL, 10).forEach(each -> drawn.merge(each, 1, Integer::sum));
        }

        assertThat(drawn).hasSize(100);
        // 200 expected of each; five standard deviations of 13.4
        assertThat(drawn.values()).allMatch(times -> times > 133 && times < 267);
    }
}
