package childrens.improvement.benchmark.server;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waiting for something that another process does. */
public final class Waiting {

    private static final long LOOK_AGAIN_MILLIS = 20;

    private Waiting() {}

    /**
     * Looks until it is so.
     *
     * @throws IllegalStateException when it is not so in time, or cannot be found out
     */
    public static void until(String what, Duration limit, Callable<Boolean> isSo) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (!isSo.call()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("not within " + limit.toSeconds() + " s: " + what);
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot find out: " + what, e);
        }
    }
}
