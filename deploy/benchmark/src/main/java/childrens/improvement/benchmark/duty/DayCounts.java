package childrens.improvement.benchmark.duty;

import java.util.HashMap;
import java.util.Map;

/** How many were met, and how many decided, by measure and London day. */
public final class DayCounts {

    private final Map<Key, long[]> counts = new HashMap<>();

    /** A measure's London day, counted from 1970. */
    public record Key(Measured measure, long day) {}

    /** Two whole numbers. */
    public record Share(long met, long all) {}

    /** Adds so many met and decided, which may be negative. */
    public void add(Measured measure, long day, long met, long all) {
        long[] count = counts.computeIfAbsent(new Key(measure, day), key -> new long[2]);
        count[0] += met;
        count[1] += all;
    }

    /** Everything on the days from the first until the day before the last. */
    public Share between(Measured measure, long from, long until) {
        long met = 0;
        long all = 0;
        for (Map.Entry<Key, long[]> each : counts.entrySet()) {
            Key key = each.getKey();
            if (key.measure() == measure && key.day() >= from && key.day() < until) {
                met += each.getValue()[0];
                all += each.getValue()[1];
            }
        }
        return new Share(met, all);
    }
}
