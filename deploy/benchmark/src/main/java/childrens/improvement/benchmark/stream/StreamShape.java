package childrens.improvement.benchmark.stream;

import java.time.Instant;

/**
 * What a stream is to be like.
 *
 * @param children what the children's pseudonyms begin with; two streams with different ones share nothing
 * @param events the most that it has
 * @param end the moment before which all is recorded
 * @param lateShare how many of all are recorded up to three days after they happened
 * @param correctedShare how many of all are replaced by a later one
 * @param voidedShare how many of all are withdrawn
 */
public record StreamShape(
        long seed,
        String children,
        int events,
        Instant end,
        double lateShare,
        double correctedShare,
        double voidedShare) {

    private static final long SEED = 20261122;
    private static final double LATE = 0.05;

    /** A stream in which some come late and all are right. */
    public static StreamShape plain(int events, Instant end) {
        return new StreamShape(SEED, "child", events, end, LATE, 0, 0);
    }

    /** The same with 2% corrections and 1% voids. */
    public static StreamShape amended(int events, Instant end) {
        return new StreamShape(SEED, "amended", events, end, LATE, 0.02, 0.01);
    }

    /** The same for other children. */
    public StreamShape of(String others) {
        return new StreamShape(seed, others, events, end, lateShare, correctedShare, voidedShare);
    }
}
