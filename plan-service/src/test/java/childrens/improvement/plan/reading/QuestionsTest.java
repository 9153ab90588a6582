package childrens.improvement.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.figure.Reading;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<String> asked = new ArrayList<>();
    private final List<BiConsumer<@Nullable List<Reading>, @Nullable Throwable>> unanswered = new ArrayList<>();

    @Test
    void what_comes_too_late_is_there_for_who_comes_again_and_nothing_is_asked_twice() {
        Questions questions = new Questions(List.of("M001", "M002", "M003"), 2, this::answerAllButTheSecond);

        assertThat(questions.answers(SHORT)).extracting(Answer::measure).containsExactly("M001", "M003");
        assertThat(questions.open()).isEqualTo(1);
        assertThat(questions.failure()).isNull();

        unanswered.get(0).accept(List.of(), null);

        assertThat(questions.answers(LONG)).extracting(Answer::measure).containsExactly("M002");
        assertThat(questions.open()).isZero();
        assertThat(asked).containsExactly("M001", "M002", "M003");
    }

    @Test
    void no_more_than_so_many_are_asked_at_once() {
        Questions questions = new Questions(List.of("M001", "M002", "M003"), 2, (measure, then) -> asked.add(measure));

        assertThat(questions.answers(SHORT)).isEmpty();
        assertThat(asked).containsExactly("M001", "M002");
        assertThat(questions.open()).isEqualTo(3);
    }

    @Test
    void a_failure_ends_the_asking_and_keeps_what_came_before() {
        Questions questions = new Questions(List.of("M001", "M002", "M003"), 1, (measure, then) -> {
            asked.add(measure);
            if (measure.equals("M001")) {
                then.accept(List.of(), null);
            } else {
                then.accept(null, new IOException("away"));
            }
        });

        assertThat(questions.answers(LONG)).extracting(Answer::measure).containsExactly("M001");
        assertThat(questions.failure()).hasMessage("away");
        assertThat(asked).containsExactly("M001", "M002");
    }

    private void answerAllButTheSecond(String measure, BiConsumer<@Nullable List<Reading>, @Nullable Throwable> then) {
        asked.add(measure);
        if (measure.equals("M002")) {
            unanswered.add(then);
        } else {
            then.accept(List.of(), null);
        }
    }
}
