package childrens.improvement.local.process;

import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that runs as a child of ours. */
public final class ChildProcess {

    private static final Duration POLL = Duration.ofMillis(20);

    private final Program program;
    private final Process process;

    ChildProcess(Program program, Process process) {
        this.program = program;
        this.process = process;
    }

    public Program program() {
        return program;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The code that it ended with; of a live process an exception. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Whether it has written its ready file. */
    public boolean isReady() {
        return Files.exists(program.readyFile());
    }

    /** Waits until it has written its ready file. */
    public void awaitReady(Duration limit) {
        await(this::isReady, limit);
    }

    /** Waits until it has ended with code 0. */
    public void awaitSuccess(Duration limit) {
        if (!endsWithin(limit) || process.exitValue() != 0) {
            kill();
            throw new IllegalStateException(program.name() + " did not succeed, see " + program.log());
        }
    }

    private void await(BooleanSupplier ready, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        program.name() + " ended with code " + process.exitValue() + ", see " + program.log());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(program.name() + " was not ready within " + limit.toSeconds()
                        + " seconds, see " + program.log());
            }
            pause();
        }
    }

    /** Asks it to end, waits, and kills it when it has not ended within the limit. */
    public void stop(Duration limit) {
        process.destroy();
        if (!endsWithin(limit)) {
            kill();
        }
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(Duration.ofSeconds(10));
    }

    private boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a program", e);
        }
    }
}
