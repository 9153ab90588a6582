package childrens.improvement.foundation.loop;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does one thing over and over on a thread of its own, never twice at the same time.
 *
 * <p>The framework's scheduler looks once a second; deadlines and messages are to be out within two. What the work
 * throws is logged, at most once a minute, and the work goes on: also after an error, for a deadline that nobody looks
 * for any more would pass unseen.
 */
public final class Loop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Loop.class);
    private static final long SILENCE_FOR = TimeUnit.MINUTES.toNanos(1);

    private final String name;
    private final Runnable work;
    private final ScheduledExecutorService thread;
    private long silentUntil = System.nanoTime();

    private Loop(String name, Runnable work) {
        this.name = name;
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            var worker = new Thread(task, name);
            worker.setDaemon(true);
            return worker;
        });
    }

    /**
     * Starts.
     *
     * @param pause between the end of one round and the start of the next
     */
    public static Loop start(String name, Duration pause, Runnable work) {
        var loop = new Loop(name, work);
        loop.thread.scheduleWithFixedDelay(loop::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return loop;
    }

    private void round() {
        try {
            work.run();
        } catch (RuntimeException | Error failed) {
            if (!thread.isShutdown() && System.nanoTime() - silentUntil >= 0) {
                silentUntil = System.nanoTime() + SILENCE_FOR;
                LOG.warnf(failed, "%s failed and goes on", name);
            }
        }
    }

    /** Ends after the round that is running, at most 10 seconds later. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
