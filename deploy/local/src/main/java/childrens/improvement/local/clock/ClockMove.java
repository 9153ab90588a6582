package childrens.improvement.local.clock;

import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.console.Console;
import childrens.improvement.local.kafka.KafkaServer;
import childrens.improvement.local.kafka.Topic;
import childrens.improvement.local.kafka.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Moves the service clock of a running system from due moment to due moment, waiting at each until all is done. */
public final class ClockMove implements AutoCloseable {

    private static final Duration TELL_EVERY = Duration.ofSeconds(3);

    private final ServiceClocks clocks;
    private final Player player;
    private final TopicEnds ends;
    private final Settling settling;
    private final Duration patience;

    /**
     * A way to move them.
     *
     * @param patience how long a step may stand still before the move is given up
     */
    public ClockMove(ServiceClocks clocks, KafkaServer kafka, Player player, Duration patience) {
        List<Topic> topics = Topics.all();
        this.clocks = clocks;
        this.player = player;
        this.patience = patience;
        ends = new TopicEnds(kafka.bootstrap(), topics);
        settling = new Settling(clocks.each(), topics, ends);
    }

    /** Goes to the instant; refuses to go back. */
    public void to(Instant target) {
        Instant now = clocks.now();
        if (target.isBefore(now)) {
            throw new CommandFailure("the service clock never runs back: it stands at " + ServiceInstant.text(now)
                    + ", after " + ServiceInstant.text(target));
        }
        settle();
        long toldAt = System.nanoTime();
        while (now.isBefore(target)) {
            Instant step = nextAfter(now).filter(due -> due.isBefore(target)).orElse(target);
            clocks.advanceTo(step);
            settle();
            now = clocks.now();
            if (System.nanoTime() - toldAt > TELL_EVERY.toNanos()) {
                toldAt = System.nanoTime();
                Console.say("  " + ServiceInstant.text(now));
            }
        }
    }

    /** Waits until everything that has happened by now is played, read and done. */
    public void settle() {
        Instant now = clocks.now();
        String when = "at " + ServiceInstant.text(now);
        player.awaitPublished(now, new Waiting(when, patience));
        settling.await(new Waiting(when, patience));
    }

    /** What the services' databases lack that a move would look at. */
    public List<String> missing() {
        return settling.missing();
    }

    private Optional<Instant> nextAfter(Instant now) {
        return Stream.concat(clocks.nextDueAfter(now).stream(), player.nextRecordedAfter(now).stream())
                .min(Comparator.naturalOrder());
    }

    @Override
    public void close() {
        ends.close();
    }
}
