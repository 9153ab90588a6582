package childrens.improvement.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random histories, counted by the service's core and again from the raw list of events by a recount that shares
 * nothing with it. {@code -Dmodel.seeds=}, {@code -Dmodel.steps=} and {@code -Dmodel.first=} say how many, how long and
 * from which on; a failing seed is shrunk to a short history and printed as a test.
 */
class ModelTest {

    private static final int SEEDS = Integer.getInteger("model.seeds", 2000);
    private static final int STEPS = Integer.getInteger("model.steps", 500);
    private static final long FIRST = Long.getLong("model.first", 1);
    private static final int THREADS = 2;

    @Test
    void the_service_and_the_recount_agree_after_every_step() throws InterruptedException {
        ConcurrentLinkedQueue<Long> seeds = new ConcurrentLinkedQueue<>(
                LongStream.range(FIRST, FIRST + SEEDS).boxed().toList());
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            threads[i] = new Thread(() -> run(seeds, failures));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }

    private static void run(ConcurrentLinkedQueue<Long> seeds, ConcurrentLinkedQueue<String> failures) {
        for (Long seed = seeds.poll(); seed != null && failures.isEmpty(); seed = seeds.poll()) {
            String failure = failureOf(seed);
            if (failure != null) {
                failures.add(failure);
            }
        }
    }

    /** The shortest history of a seed that still fails, as a test, with what differs; null when all agree. */
    private static String failureOf(long seed) {
        Generator generator = new Generator(seed);
        List<Step> steps = generator.steps(STEPS);
        Disagreement found = difference(generator, seed, steps, null);
        if (found == null) {
            return null;
        }
        Disagreement.Probe probe = found.probe();
        List<Step> least = Shrinker.shrink(steps, some -> difference(generator, seed, some, probe) != null);
        Disagreement shown = difference(generator, seed, least, probe);
        return "seed " + seed + ": " + (shown == null ? found : shown).getMessage() + "\n"
                + Story.toJava(generator.measures(), generator.begin(), seed, least, probe);
    }

    private static Disagreement difference(Generator generator, long seed, List<Step> steps, Disagreement.Probe probe) {
        try {
            new Execution(generator.measures(), generator.begin(), seed, probe).play(steps);
            return null;
        } catch (Disagreement differs) {
            return differs;
        }
    }
}
