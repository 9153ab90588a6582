package childrens.improvement.benchmark.peer;

import childrens.improvement.benchmark.server.Waiting;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How far something has come, in events that are safe and counted. */
@FunctionalInterface
public interface Progress {

    /** So many so far. */
    long counted() throws SQLException;

    /**
     * Events a second from a tenth of the way, when the process has warmed up, to the end.
     *
     * @param all where the end is
     */
    static double rate(Progress progress, long all, Duration limit) {
        return rate(progress, all / 10, all, limit);
    }

    /** Events a second from the first look that finds so many to the first that finds all. */
    static double rate(Progress progress, long from, long until, Duration limit) {
        AtomicLong counted = new AtomicLong();
        Waiting.until("the first " + from + " are counted", limit, () -> {
            counted.set(progress.counted());
            return counted.get() >= from && counted.get() > 0;
        });
        long begun = System.nanoTime();
        long first = counted.get();
        Waiting.until("all " + until + " are counted", limit, () -> {
            counted.set(progress.counted());
            return counted.get() >= until;
        });
        return (counted.get() - first) / ((System.nanoTime() - begun) / 1e9);
    }
}
