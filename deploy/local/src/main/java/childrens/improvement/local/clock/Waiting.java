package childrens.improvement.local.clock;

import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.console.Console;
import java.time.Duration;
import java.util.List;

/** The patience of a wait: tells the user after a while, and ends when nothing has changed for too long. */
final class Waiting {

    private static final Duration TELL_EVERY = Duration.ofSeconds(3);
    private static final Duration TELL_AGAIN = Duration.ofSeconds(20);

    private static final long SOON_MILLIS = 2;
    private static final long LATER_MILLIS = 100;
    /** What takes longer than this is not made longer by looking less often; looking often would slow it down. */
    private static final Duration LONG = Duration.ofMillis(500);

    private final String what;
    private final Duration limit;
    private final long begunAt = System.nanoTime();
    private List<String> last = List.of();
    private List<String> told = List.of();
    private long changedAt = System.nanoTime();
    private long toldAt = System.nanoTime();

    /**
     * A wait that starts now.
     *
     * @param what ends the sentence of the error, as in {@code "at 2020-10-01T09:00:00+01:00"}
     * @param limit how long nothing may change
     */
    Waiting(String what, Duration limit) {
        this.what = what;
        this.limit = limit;
    }

    /** Still waiting, for these: a while later they can be looked at again. */
    void on(List<String> open) {
        tell(open);
        try {
            Thread.sleep(System.nanoTime() - begunAt < LONG.toNanos() ? SOON_MILLIS : LATER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted");
        }
    }

    private void tell(List<String> open) {
        long now = System.nanoTime();
        if (!open.equals(last)) {
            last = open;
            changedAt = now;
        }
        if (now - changedAt > limit.toNanos()) {
            throw new CommandFailure("not settled after " + limit.toSeconds() + " seconds without progress " + what
                    + ": " + String.join(", ", open) + " (the services' logs say why)");
        }
        Duration pause = open.equals(told) ? TELL_AGAIN : TELL_EVERY;
        if (now - toldAt > pause.toNanos() && !open.isEmpty()) {
            toldAt = now;
            told = open;
            Console.say("  " + what + ": " + String.join(", ", open));
        }
    }
}
