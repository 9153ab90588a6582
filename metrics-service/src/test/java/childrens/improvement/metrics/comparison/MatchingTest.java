package childrens.improvement.metrics.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.comparison.Matching.Key;
import childrens.improvement.metrics.comparison.Matching.Pair;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which entries of two lists belong together, and which lists can be read. */
class MatchingTest {

    /** Entries are written as name, child, measure, day of September. */
    private static Map<String, Key> list(String... entries) {
        Map<String, Key> list = new LinkedHashMap<>();
        for (String entry : entries) {
            String[] cells = entry.split(" ");
            list.put(
                    cells[0],
                    new Key(
                            cells[1].equals("-") ? null : cells[1],
                            cells[2],
                            LocalDate.of(2020, 9, Integer.parseInt(cells[3]))));
        }
        return list;
    }

    private static List<Theirs> read(String text) {
        return TheirList.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    @Test
    void the_same_date_goes_before_another() {
        Matching<String, String> found = Matching.of(
                list("t1 ada M003 10", "t2 ada M003 24", "t3 bo M003 10", "t4 cy M001 3"),
                list("o1 ada M003 24", "o2 ada M003 12", "o3 bo M002 10", "o4 cy M001 3"));

        assertThat(found.both()).containsExactly(new Pair<>("t2", "o1"), new Pair<>("t4", "o4"));
        assertThat(found.otherDate()).containsExactly(new Pair<>("t1", "o2"));
        assertThat(found.onlyTheirs()).containsExactly("t3");
        assertThat(found.onlyOurs()).containsExactly("o3");
    }

    @Test
    void what_is_listed_twice_is_matched_once() {
        Matching<String, String> found = Matching.of(list("t1 ada M003 10", "t2 ada M003 10"), list("o1 ada M003 10"));

        assertThat(found.both()).containsExactly(new Pair<>("t1", "o1"));
        assertThat(found.onlyTheirs()).containsExactly("t2");
    }

    @Test
    void a_child_who_cannot_be_told_matches_no_other() {
        Matching<String, String> found = Matching.of(list("t1 - M003 10"), list("o1 - M003 10"));

        assertThat(found.onlyTheirs()).containsExactly("t1");
        assertThat(found.onlyOurs()).containsExactly("o1");
    }

    @Test
    void a_list_has_its_columns_in_any_order_and_days_as_people_write_them() {
        assertThat(read("due,worker,measure,reference\n30/09/2020,w,M003,N-1\n2020-10-01T09:00:00+01:00,,M001,N-2\n"))
                .containsExactly(
                        new Theirs(2, null, "N-1", "M003", LocalDate.of(2020, 9, 30)),
                        new Theirs(3, null, "N-2", "M001", LocalDate.of(2020, 10, 1)));
        assertThat(read("subject,measure,due\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "subject,measure\nada,M003\n",
                "measure,due\nM003,2020-09-30\n",
                "subject,measure,due\nada,M003,soon\n",
                "subject,measure,due\nada,M003,31/02/2020\n",
                "subject,measure,due\n,M003,2020-09-30\n",
                "subject,subject,measure,due\na,b,M003,2020-09-30\n"
            })
    void a_list_that_cannot_be_read_is_refused_whole(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ProblemException.class);
    }
}
