package childrens.improvement.demonstration;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.common.KafkaException;

/**
 * Publishes each line of the demonstration once the service clock has reached the moment at which it was recorded: all
 * that lies before the start at once, the rest as the clock moves. A second start goes on where the first left off;
 * what a kill sends twice is a repeat, which changes nothing.
 */
public final class Player {

    private static final int AT_ONCE = 5_000;
    /** While the clock is moved, whoever moves it waits for each event. */
    private static final long LOOK_AGAIN_MILLIS = 2;

    private static final long LOOK_SELDOM_MILLIS = 25;
    private static final Duration A_WHILE = Duration.ofSeconds(5);
    private static final long TRY_AGAIN_MILLIS = 1_000;

    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private final Schedule schedule;
    private final EventPublisher publisher;
    private final PlayerState state;
    private int sent;
    private boolean said;
    private long sentAt = System.nanoTime();

    Player(Schedule schedule, EventPublisher publisher, PlayerState state) throws IOException {
        this.schedule = schedule;
        this.publisher = publisher;
        this.state = state;
        sent = state.sent();
    }

    /** Plays until it is ended. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        KAFKA.setLevel(Level.WARNING);
        PlayerOptions options;
        try {
            options = PlayerOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        var schedule = Schedule.of(Generator.lines());
        var time = new ServiceTime(options.metricsJdbc());
        try (var publisher = new EventPublisher(options.bootstrap())) {
            var player = new Player(schedule, publisher, new PlayerState(options.state()));
            while (true) {
                Thread.sleep(player.lookOnce(time) ? player.pause() : TRY_AGAIN_MILLIS);
            }
        }
    }

    /** Asks for the time and sends what is due; false when the database or the broker did not answer. */
    private boolean lookOnce(ServiceTime time) throws IOException, InterruptedException {
        try {
            playUntil(time.now());
            return true;
        } catch (SQLException e) {
            // Its message may hold the address, and so the password.
            System.out.println("demonstration: waiting for the database, state " + e.getSQLState());
            return false;
        } catch (ExecutionException | KafkaException e) {
            System.out.println("demonstration: waiting for the broker: " + e.getMessage());
            return false;
        }
    }

    private long pause() {
        return System.nanoTime() - sentAt < A_WHILE.toNanos() ? LOOK_AGAIN_MILLIS : LOOK_SELDOM_MILLIS;
    }

    /** Sends all that is recorded by a moment of the service clock and writes down that it has. */
    void playUntil(Instant now) throws ExecutionException, InterruptedException, IOException {
        var before = sent;
        for (var due = schedule.dueBy(now, sent, AT_ONCE); !due.isEmpty(); due = schedule.dueBy(now, sent, AT_ONCE)) {
            publisher.publish(due);
            sent += due.size();
            sentAt = System.nanoTime();
            state.write(due.get(due.size() - 1).sendAt().minusNanos(1), schedule.nextAfter(sent), sent);
            System.out.printf(
                    "demonstration: %,d of %,d events sent%n",
                    sent, schedule.lines().size());
        }
        if (!said || sent != before) {
            // who waits is told where it goes on; only what is sent changes that
            state.write(now, schedule.nextAfter(sent), sent);
            said = true;
        }
    }
}
