package childrens.improvement.metrics.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.reading.AskedMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowCursorTest {

    private static final RowCursor CURSOR = new RowCursor(
            "M004|month|team:a b|||",
            AskedMoment.endOf(LocalDate.of(2020, 9, 30)),
            Instant.parse("2020-10-02T08:00:00.123456Z"),
            500);

    @Test
    void a_cursor_brings_back_what_it_was_made_of() {
        assertThat(RowCursor.parse(CURSOR.text(), CURSOR.list())).isEqualTo(CURSOR);
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        assertRefused(CURSOR.text(), "M005|month|team:a b|||");
    }

    @Test
    void what_is_no_cursor_of_ours_is_refused() {
        assertRefused("???", CURSOR.list());
        assertRefused(Cursor.of(Map.of("list", CURSOR.list())).text(), CURSOR.list());
        assertRefused(CURSOR.movedTo(-1).text(), CURSOR.list());
    }

    private static void assertRefused(String text, String list) {
        assertThatThrownBy(() -> RowCursor.parse(text, list))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }
}
