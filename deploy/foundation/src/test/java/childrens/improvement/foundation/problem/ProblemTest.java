package childrens.improvement.foundation.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    private final ObjectMapper json = new ObjectMapper();
    private final ProblemAnswers answers = new ProblemAnswers(json);

    @Test
    void a_problem_says_type_title_status_and_detail() throws IOException {
        assertThat(json.readTree(answers.text(Problem.of(409, "It is closed."))))
                .isEqualTo(json.readTree("""
                        {"type": "about:blank", "title": "Conflict", "status": 409, "detail": "It is closed."}
                        """));
    }

    @Test
    void a_bad_body_is_told_where_it_is_bad() throws IOException {
        var refused =
                ProblemException.badRequest("The body cannot be read.", new FieldError("/data/contact", "missing"));

        assertThat(json.readTree(answers.text(refused.problem())).path("errors"))
                .isEqualTo(json.readTree("""
                        [{"pointer": "/data/contact", "detail": "missing"}]
                        """));
    }

    @Test
    void a_refusal_says_when_to_come_back_only_when_that_helps() {
        assertThat(ProblemException.unavailable("away", Duration.ofSeconds(5)).retryAfter())
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(ProblemException.conflict("closed").retryAfter()).isNull();
    }

    @Test
    void a_fault_tells_nothing_of_its_cause() {
        var problem = answers.fault(new IllegalStateException("select secret from child"));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(answers.text(problem)).doesNotContain("select", "IllegalState", "java");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 412, 413, 414, 415, 418, 428, 431, 500, 502, 503})
    void every_status_has_words(int status) {
        assertThat(Problem.of(status, Refusals.detailOf(status)))
                .satisfies(problem -> assertThat(problem.title()).isNotBlank())
                .satisfies(problem -> assertThat(problem.detail()).isNotBlank());
    }

    @Test
    void a_body_beyond_its_limit_ends_with_413_however_it_is_read() throws IOException {
        var exact = new LimitedInputStream(new ByteArrayInputStream(new byte[8]), 8);
        var read = new LimitedInputStream(new ByteArrayInputStream(new byte[9]), 8);
        var skipped = new LimitedInputStream(new ByteArrayInputStream(new byte[9]), 8);

        assertThat(exact.readAllBytes()).hasSize(8);
        assertThatThrownBy(read::readAllBytes).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> skipped.skip(9)).isInstanceOf(ProblemException.class);
    }
}
