package childrens.improvement.foundation.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done over and over, whatever happens. */
class LoopTest {

    private static final int ROUNDS = 3;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goes_on_after_whatever_the_work_throws(boolean isError) throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(ROUNDS);
        try (Loop loop = Loop.start("thrown", Duration.ofMillis(1), () -> {
            rounds.countDown();
            if (isError) {
                throw new StackOverflowError("as if the work had gone too deep");
            }
            throw new IllegalStateException("as if the database were away");
        })) {
            assertThat(rounds.await(30, TimeUnit.SECONDS)).as(loop.toString()).isTrue();
        }
    }
}
