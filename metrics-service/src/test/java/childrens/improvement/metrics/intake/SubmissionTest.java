package childrens.improvement.metrics.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.caseevent.CaseEventReader;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private final List<CompletableFuture<Void>> sent = new ArrayList<>();
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private CompletableFuture<Void> next = new CompletableFuture<>();

    @Test
    void nothing_is_said_to_be_accepted_before_the_broker_has_it() throws Exception {
        Submission submission = submission();
        submission.take(heartbeat("a"));

        CompletableFuture<Void> finished = CompletableFuture.runAsync(submission::finish);
        assertThat(finished).isNotDone();
        next.complete(null);

        finished.get(10, TimeUnit.SECONDS);
        assertThat(sent).hasSize(1);
    }

    @Test
    void with_the_broker_away_the_answer_is_503_and_says_when_to_come_back() throws IOException {
        Submission submission = submission();
        submission.take(heartbeat("a"));
        next.completeExceptionally(new TimeoutException());

        ProblemException refused = catchThrowableOfType(ProblemException.class, submission::finish);

        assertThat(refused.problem().status()).isEqualTo(503);
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void an_event_that_cannot_be_sent_at_all_ends_the_body_at_once() throws IOException {
        Submission submission = submission();
        next = CompletableFuture.failedFuture(new TimeoutException());

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> submission.take(heartbeat("a")));

        assertThat(refused.problem().status()).isEqualTo(503);
        assertThat(sent).hasSize(1);
    }

    private Submission submission() throws IOException {
        EventPublisher publisher = new EventPublisher(message -> {
            sent.add(next);
            return next;
        });
        return new Submission(
                new CaseEventReader(),
                publisher,
                new Outcomes(new ObjectMapper(), answer),
                Instant.parse("2020-09-30T16:00:00Z"));
    }

    private static byte[] heartbeat(String id) {
        return ("{\"specversion\": \"1.0\", \"id\": \"" + id + "\", \"source\": \"/s\", \"type\": \"feed.heartbeat\","
                        + " \"time\": \"2020-09-30\"}")
                .getBytes(UTF_8);
    }
}
