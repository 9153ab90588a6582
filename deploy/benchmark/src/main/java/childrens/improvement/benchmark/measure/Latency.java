package childrens.improvement.benchmark.measure;

import java.io.IOException;
import java.sql.SQLException;

/** How long something takes when it is asked for again and again, one after the other. */
final class Latency {

    private Latency() {}

    /** One time of asking. */
    interface Asking {
        void ask(int number) throws SQLException, IOException;
    }

    /** Milliseconds of so many askings after a warm-up. */
    static Sample of(int warmUp, int times, Asking asking) throws SQLException, IOException {
        for (int i = 0; i < warmUp; i++) {
            asking.ask(i);
        }
        Sample sample = new Sample();
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            asking.ask(i);
            sample.add((System.nanoTime() - begun) / 1e6);
        }
        return sample;
    }
}
