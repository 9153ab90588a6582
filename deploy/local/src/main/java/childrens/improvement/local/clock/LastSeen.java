package childrens.improvement.local.clock;

import childrens.improvement.local.console.CommandFailure;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * The last instant that the services of some data have seen, written while they run, so that they go on from there.
 *
 * @param machine what the machine's clock was then
 * @param service what the service clock was then
 * @param stopped whether nothing ran after it
 */
public record LastSeen(Instant machine, Instant service, boolean stopped) {

    /** A launcher that was killed has written this long ago at most, and its services may have run on a little. */
    private static final Duration MAY_HAVE_RUN_ON = Duration.ofSeconds(10);

    /** What the data remember, if services have run on them. */
    public static Optional<LastSeen> read(Path data) {
        if (Files.notExists(file(data))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(data))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new CommandFailure("unreadable " + file(data) + ": " + e.getMessage());
        }
        return Optional.of(new LastSeen(
                Instant.parse(properties.getProperty("machine", "")),
                Instant.parse(properties.getProperty("service", "")),
                Boolean.parseBoolean(properties.getProperty("stopped"))));
    }

    /** Makes the data remember it. */
    public void write(Path data) {
        Properties properties = new Properties();
        properties.setProperty("machine", machine.toString());
        properties.setProperty("service", service.toString());
        properties.setProperty("stopped", Boolean.toString(stopped));
        // The running system and the clock command write at the same time: each has a draft of its own.
        Path draft = data.resolve("clock.properties." + ProcessHandle.current().pid() + ".draft");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, "the last instant that the services have seen");
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + draft + ": " + e.getMessage());
        }
        try {
            Files.move(draft, file(data), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + file(data) + ": " + e.getMessage());
        }
    }

    /**
     * The instant to go on from.
     *
     * @param ahead what the databases say; a move may have been the last thing that happened
     */
    public Instant resumeAt(Duration ahead) {
        Instant moved = machine.plus(ahead);
        Instant seen = moved.isAfter(service) ? moved : service;
        return stopped ? seen : seen.plus(MAY_HAVE_RUN_ON);
    }

    private static Path file(Path data) {
        return data.resolve("clock.properties");
    }
}
