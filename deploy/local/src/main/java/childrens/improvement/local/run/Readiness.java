package childrens.improvement.local.run;

import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.console.Console;
import childrens.improvement.local.process.ChildProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Waits for several programs that start side by side, and says how they come along. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final long startedAt;
    private final List<Expected> open = new ArrayList<>();

    /** A program, and the sign that it is ready. */
    private record Expected(ChildProcess process, BooleanSupplier ready) {

        String name() {
            return process.program().name();
        }
    }

    /**
     * Counts from the start of the command.
     *
     * @param startedAt in {@link System#nanoTime()}
     */
    Readiness(long startedAt) {
        this.startedAt = startedAt;
    }

    void expect(ChildProcess process, BooleanSupplier ready) {
        open.add(new Expected(process, ready));
    }

    /** Returns when all are ready; fails as soon as one has ended. */
    void await() {
        long begun = System.nanoTime();
        long toldAt = begun;
        while (!open.isEmpty()) {
            open.removeIf(this::isReady);
            long now = System.nanoTime();
            if (now - begun > LIMIT.toNanos()) {
                throw new CommandFailure("not ready after " + LIMIT.toSeconds() + " seconds: " + names() + ", see "
                        + open.get(0).process().program().log());
            }
            if (now - toldAt > TELL_EVERY.toNanos() && !open.isEmpty()) {
                toldAt = now;
                Console.say("  waiting for " + names());
            }
            pause();
        }
    }

    private boolean isReady(Expected expected) {
        if (expected.ready().getAsBoolean()) {
            Console.say(String.format(
                    "  %-18s ready after %.1f s", expected.name(), (System.nanoTime() - startedAt) / 1e9));
            return true;
        }
        if (!expected.process().isAlive()) {
            throw new CommandFailure(expected.name() + " ended with code "
                    + expected.process().exitCode() + ", see "
                    + expected.process().program().log());
        }
        return false;
    }

    private String names() {
        return String.join(", ", open.stream().map(Expected::name).toList());
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted");
        }
    }
}
