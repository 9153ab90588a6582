package childrens.improvement.benchmark.measure;

import java.io.IOException;
import java.sql.SQLException;

/** How long something takes when it is asked for again and again, one after the other. */
final class Latency {

    /** However slow it is: the run has to end. */
    private static final long WARM_UP_NANOS = 4_000_000_000L;

    private static final long NANOS = 12_000_000_000L;

    private Latency() {}

    /** One time of asking. */
    interface Asking {
        void ask(int number) throws SQLException, IOException;
    }

    /** Milliseconds of so many askings, or as many as 12 seconds hold, after a warm-up of at most 4. */
    static Sample of(int warmUp, int times, Asking asking) throws SQLException, IOException {
        long end = System.nanoTime() + WARM_UP_NANOS;
        for (int i = 0; i < warmUp && System.nanoTime() < end; i++) {
            asking.ask(i);
        }
        Sample sample = new Sample();
        end = System.nanoTime() + NANOS;
        for (int i = 0; i < times && System.nanoTime() < end; i++) {
            long begun = System.nanoTime();
            asking.ask(i);
            sample.add((System.nanoTime() - begun) / 1e6);
        }
        return sample;
    }
}
