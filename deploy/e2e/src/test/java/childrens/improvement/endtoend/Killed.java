package childrens.improvement.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Two instances of metrics-service, of which one after the other is killed with signal 9 at moments of a seed. */
final class Killed implements AutoCloseable {

    private static final int LONGEST_MILLIS = 3_000;
    private static final int AT_LEAST = 2;
    private static final Duration READ_WITHIN = Duration.ofSeconds(3);

    private final Web web;
    private final SplittableRandom moments;
    private SecondMetricsService second;

    Killed(Web web, SplittableRandom random) {
        this.web = web;
        this.moments = random.split();
        this.second = SecondMetricsService.start(web);
    }

    /** Kills now one and now the other for as long as something goes on, at least twice; then both are ready again. */
    void killWhile(Runnable goesOn) {
        CountDownLatch over = new CountDownLatch(1);
        AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
        Thread killer = new Thread(() -> {
            try {
                int kills = 0;
                boolean last = false;
                while (kills < AT_LEAST || !last) {
                    last = over.await(1L + moments.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
                    kill(moments.nextBoolean());
                    awaitBoth();
                    kills++;
                }
            } catch (InterruptedException | RuntimeException | Error failed) {
                broken.set(failed);
            }
        });
        killer.start();
        try {
            goesOn.run();
        } finally {
            over.countDown();
            join(killer);
        }
        assertThat(broken.get()).isNull();
        awaitBoth();
    }

    /** One goes on while the other starts: were both killed faster than they start and read, nothing could ever be counted. */
    private void awaitBoth() {
        Eventually.holds(() -> {
            second.assertReady(web);
            assertThat(web.getOpenly(Web.METRICS + "/q/health/ready").status()).isEqualTo(200);
            assertHasReadAgain();
        });
    }

    /** The partitions of one that was killed are taken over only when the broker misses it. */
    private void assertHasReadAgain() {
        JsonNode reading =
                web.get("analyst", Web.METRICS + "/v1/measures/M004/reading").json();
        String through = reading.path("dataThrough").asText("");
        assertThat(through).startsWith("20");
        assertThat(OffsetDateTime.parse(through))
                .isAfter(OffsetDateTime.parse(reading.path("knownAt").asText()).minus(READ_WITHIN));
    }

    /** The first is started again by what started the system, the second here. */
    private void kill(boolean first) {
        if (first) {
            long killed = RunFile.now().pid("metrics-service");
            Processes.kill(killed);
            Eventually.holds(
                    () -> assertThat(RunFile.now().pid("metrics-service")).isNotEqualTo(killed));
        } else {
            second.kill();
            second = SecondMetricsService.start(web);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        second.close();
    }
}
