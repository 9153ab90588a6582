package childrens.improvement.local.clock;

import childrens.improvement.local.console.CommandFailure;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * How far the demonstration has been played: what its player writes to {@code player.properties}.
 *
 * @param state the player's folder
 * @param plays whether a player runs; if not, nothing is waited for
 */
public record Player(Path state, boolean plays) {

    /** When the next event is recorded, if one is to come. */
    Optional<Instant> nextRecordedAfter(Instant now) {
        return plays ? read("nextRecorded").filter(next -> next.isAfter(now)) : Optional.empty();
    }

    /** Waits until all that was recorded by the instant is in Kafka. */
    void awaitPublished(Instant until, Waiting waiting) {
        while (plays && !isPublished(until)) {
            waiting.on(List.of("the demonstration is played up to "
                    + read("publishedUntil").map(ServiceInstant::text).orElse("nothing yet")));
        }
    }

    /** What is recorded next lies behind it, or nothing is to come. */
    private boolean isPublished(Instant until) {
        return Files.exists(file())
                && (read("publishedUntil").filter(done -> !done.isBefore(until)).isPresent()
                        || read("nextRecorded").map(next -> next.isAfter(until)).orElse(true));
    }

    private Optional<Instant> read(String name) {
        if (Files.notExists(file())) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file())) {
            properties.load(reader);
        } catch (IOException e) {
            throw new CommandFailure("unreadable " + file() + ": " + e.getMessage());
        }
        return Optional.of(properties.getProperty(name, ""))
                .filter(text -> !text.isBlank())
                .map(Instant::parse);
    }

    private Path file() {
        return state.resolve("player.properties");
    }
}
