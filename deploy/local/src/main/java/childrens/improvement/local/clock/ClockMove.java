package childrens.improvement.local.clock;

import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.console.Console;
import childrens.improvement.local.kafka.KafkaServer;
import childrens.improvement.local.kafka.Topic;
import childrens.improvement.local.kafka.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

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
        clocks.each().forEach(ServiceClock::planAnew);
        settle();
        boolean received = false;
        boolean sending = false;
        long toldAt = System.nanoTime();
        while (now.isBefore(target)) {
            Instant due = clocks.nextDueAfter(now).filter(target::isAfter).orElse(target);
            Instant recorded = player.nextRecordedAfter(now).orElse(Instant.MAX);
            Instant next = recorded.isBefore(due) ? recorded : due;
            if (sending && hour(next).isAfter(hour(now))) {
                send();
                received = false;
                sending = false;
            } else if (recorded.isBefore(due)) {
                clocks.advanceTo(recorded);
                receive();
                received = true;
                sending = true;
            } else if (received) {
                // what was received may have moved what falls due next
                decide();
                received = false;
            } else if (clocks.isToBeSentAt(due, now)) {
                clocks.advanceTo(due);
                settle();
                sending = false;
            } else {
                clocks.advanceTo(due);
                decide();
                sending = true;
            }
            now = clocks.now();
            if (System.nanoTime() - toldAt > TELL_EVERY.toNanos()) {
                toldAt = System.nanoTime();
                Console.say("  " + ServiceInstant.text(now));
            }
        }
        settle();
        settling.awaitJudged(new Waiting("at " + ServiceInstant.text(now), patience));
    }

    /** Waits until what falls due by now has been decided and told on; what is sent because of it goes on meanwhile. */
    private void decide() {
        Instant now = clocks.now();
        String when = "at " + ServiceInstant.text(now);
        player.awaitPublished(now, new Waiting(when, patience));
        settling.awaitDecided(new Waiting(when, patience));
    }

    /** Waits until what is to be told now has been decided and sent. */
    private void send() {
        decide();
        settling.awaitSent(new Waiting("at " + ServiceInstant.text(clocks.now()), patience));
    }

    /** What is under way is sent before the clock passes a full hour: working time, and each list, begins with one. */
    private static Instant hour(Instant instant) {
        return instant.truncatedTo(ChronoUnit.HOURS);
    }

    /** Waits until what was recorded by now is played; it is read, and what follows from it goes on, meanwhile. */
    private void receive() {
        Instant now = clocks.now();
        player.awaitPublished(now, new Waiting("at " + ServiceInstant.text(now), patience));
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

    @Override
    public void close() {
        ends.close();
    }
}
