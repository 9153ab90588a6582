package childrens.improvement.foundation.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.foundation.problem.ProblemException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void a_cursor_is_read_as_it_was_written() {
        var values = Map.of("at", "2020-09-30T16:00:00Z", "after", "17", "team", "mash & co = één");

        var read = Cursor.parse(Cursor.of(values).text());

        assertThat(read.values()).isEqualTo(values);
        assertThat(read.instant("at")).isEqualTo(Instant.parse("2020-09-30T16:00:00Z"));
        assertThat(read.number("after")).isEqualTo(17);
    }

    @Test
    void a_cursor_needs_no_escaping_in_an_address() {
        assertThat(Cursor.of(Map.of("a", "ÿÿÿ???>>>")).text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "YQ", "YT0xJmI", "JTk9JTk", "YT0lWlo"})
    void what_is_no_cursor_is_a_bad_request(String text) {
        assertBadRequest(() -> Cursor.parse(text));
    }

    @Test
    void a_cursor_of_another_list_is_a_bad_request() {
        var cursor = Cursor.parse(Cursor.of(Map.of("at", "yesterday")).text());

        assertBadRequest(() -> cursor.get("after"));
        assertBadRequest(() -> cursor.instant("at"));
        assertBadRequest(() -> cursor.number("at"));
    }

    private static void assertBadRequest(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().status())
                .isEqualTo(400));
    }
}
