package childrens.improvement.metrics.model;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;

/**
 * Plays many seeds on two threads. {@code -Dmodel.seeds=}, {@code -Dmodel.steps=} and {@code -Dmodel.first=} say how
 * many, how long and from which on.
 */
final class Seeds {

    private static final int SEEDS = Integer.getInteger("model.seeds", 2000);
    private static final int STEPS = Integer.getInteger("model.steps", 500);
    private static final long FIRST = Long.getLong("model.first", 1);
    private static final int FAULT_SEEDS = Integer.getInteger("faults.seeds", 0);
    private static final boolean SHRINK = !"false".equals(System.getProperty("model.shrink"));
    private static final int THREADS = 2;

    private final ConcurrentLinkedQueue<Long> seeds = new ConcurrentLinkedQueue<>(
            LongStream.range(FIRST, FIRST + SEEDS).boxed().toList());
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    private Seeds() {}

    /**
     * Ends with 1 when the service and the recount differ: for {@code deploy/mutants/run}. When all seeds agree, {@code
     * -Dfaults.seeds=} more are played with faults, and as many of what the council, teams and areas owe.
     */
    public static void main(String[] none) throws InterruptedException {
        Collection<String> failures = play();
        if (failures.isEmpty()) {
            failures = playWithFaults();
        }
        failures.forEach(System.out::println);
        System.exit(failures.isEmpty() ? 0 : 1);
    }

    private static Collection<String> playWithFaults() {
        for (long seed = 1; seed <= FAULT_SEEDS; seed++) {
            try {
                CadenceRun.play(seed);
                FaultRun.playWithManyFaults(seed);
            } catch (AssertionError | Disagreement differs) {
                return List.of(String.valueOf(differs.getMessage()));
            }
        }
        return List.of();
    }

    /** What differs, each with the shortest history that still fails, as a test; stops at the first. */
    static Collection<String> play() throws InterruptedException {
        Seeds run = new Seeds();
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            threads[i] = new Thread(run::playAll);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(run.failures);
    }

    private void playAll() {
        for (Long seed = seeds.poll(); seed != null && failures.isEmpty(); seed = seeds.poll()) {
            try {
                String failure = failureOf(seed);
                if (failure != null) {
                    failures.add(failure);
                }
            } catch (RuntimeException broken) {
                failures.add("seed " + seed + ": " + broken + " at " + broken.getStackTrace()[0]);
            }
        }
    }

    private static String failureOf(long seed) {
        Generator generator = new Generator(seed);
        List<Step> steps = generator.steps(STEPS);
        Disagreement found = difference(generator, seed, steps, null);
        if (found == null) {
            return null;
        }
        if (!SHRINK) {
            return "seed " + seed + ": " + found.getMessage();
        }
        Disagreement.Probe probe = found.probe();
        List<Step> least = Shrinker.shrink(steps, some -> difference(generator, seed, some, probe) != null);
        Disagreement shown = difference(generator, seed, least, probe);
        return "seed " + seed + ": " + (shown == null ? found : shown).getMessage() + "\n"
                + Story.toJava(generator, seed, least, probe);
    }

    private static Disagreement difference(Generator generator, long seed, List<Step> steps, Disagreement.Probe probe) {
        try {
            new Execution(generator.measures(), generator.revisions(), generator.begin(), seed, probe).play(steps);
            return null;
        } catch (Disagreement differs) {
            return differs;
        }
    }
}
