package childrens.improvement.metrics.model;

import java.util.SplittableRandom;

/** Says which call goes wrong, and how: counted over all processes. */
final class Faults {

    private final SplittableRandom random;
    private final int most;
    private int callsLeft;
    private boolean kills;
    private int number;

    private Faults(SplittableRandom random, int most, int callsLeft, boolean kills) {
        this.random = random;
        this.most = most;
        this.callsLeft = callsLeft;
        this.kills = kills;
    }

    /** Again and again, after at most so many calls. */
    static Faults every(int most, SplittableRandom random) {
        return new Faults(random, most, 1 + random.nextInt(most), random.nextBoolean());
    }

    /** Once, at the n-th call. */
    static Faults at(int n, boolean kills) {
        return new Faults(null, 0, n, kills);
    }

    /** Whether a process dies at this call, which is counted. */
    boolean kills() {
        callsLeft--;
        return callsLeft == 0 && kills && isStruck();
    }

    /** Whether the store cannot be reached at the call that was counted last. */
    boolean fails() {
        return callsLeft == 0 && !kills && isStruck();
    }

    /** How many there were. */
    int number() {
        return number;
    }

    private boolean isStruck() {
        number++;
        if (random != null) {
            callsLeft = 1 + random.nextInt(most);
            kills = random.nextBoolean();
        }
        return true;
    }

    /** The process is gone, with all that it kept in memory. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;

        Died(String call) {
            super("killed at " + call);
        }
    }

    /** The store could not be reached; whether what was committed stands is not known. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failed(String call) {
            super("failed at " + call);
        }
    }
}
