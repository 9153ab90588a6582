package childrens.improvement.metrics.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import java.time.LocalDate;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final LocalDate FRI_2020_10_02 = LocalDate.of(2020, 10, 2);

    private static NoteRequest note(@Nullable String reason, @Nullable String text) {
        return new NoteRequest(reason, FRI_2020_10_02, null, text);
    }

    @Test
    void a_note_is_tidied_and_says_nothing_where_it_is_blank() {
        assertThat(note("court", "  moved  ").checked()).isEqualTo(note("court", "moved"));
        assertThat(note("court", " \n ").checked()).isEqualTo(note("court", null));
        assertThat(note("court", "x".repeat(2000)).checked().text()).hasSize(2000);
    }

    @Test
    void a_note_that_cannot_be_kept_is_refused_with_every_fault() {
        assertRefused(() -> note("late", "x".repeat(2001)).checked(), "/reason", "/text");
        assertRefused(() -> note(null, "a\u0000b").checked(), "/reason", "/text");
        assertRefused(() -> note("court", "\ud800").checked(), "/text");
        assertRefused(() -> new NoteRequest("court", LocalDate.of(20200, 1, 1), null, null).checked(), "/plannedFor");
    }

    @Test
    void what_is_done_and_not_recorded_has_a_day() {
        NoteRequest withoutDay = new NoteRequest("done-not-recorded", null, null, null);

        assertRefused(withoutDay::checked, "/doneOn");
        assertThat(note("done-not-recorded", null).checked().doneOn()).isEqualTo(FRI_2020_10_02);
    }

    @Test
    void a_query_and_its_answer_take_the_words_of_practice_only() {
        assertThat(new QueryRequest("duplicate", null).checked()).isEqualTo(new QueryRequest("duplicate", null));
        assertRefused(() -> new QueryRequest("court", null).checked(), "/reason");
        assertThat(new AnswerRequest("corrected", "typed in again").checked().state())
                .isEqualTo("corrected");
        assertRefused(() -> new AnswerRequest("open", "x").checked(), "/state");
        assertRefused(() -> new AnswerRequest("stands", null).checked(), "/text");
    }

    private static void assertRefused(ThrowingCallable call, String... pointers) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().errors())
                .extracting(FieldError::pointer)
                .containsExactlyElementsOf(Arrays.asList(pointers)));
    }
}
