package childrens.improvement.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * How far the player is, in {@code player.properties}: {@code publishedUntil}, the service clock up to which all is
 * published; {@code nextRecorded}, when the next event is recorded, empty after the last; {@code sent}, how many lines.
 *
 * <p>The file is replaced in one step, so that a reader never sees half of it.
 */
final class PlayerState {

    private final Path file;

    PlayerState(Path folder) throws IOException {
        file = Files.createDirectories(folder).resolve("player.properties");
    }

    /** How many lines earlier runs have sent. */
    int sent() throws IOException {
        if (Files.notExists(file)) {
            return 0;
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Integer.parseInt(properties.getProperty("sent", "0"));
    }

    void write(Instant publishedUntil, Optional<Instant> nextRecorded, int sent) throws IOException {
        var text = "publishedUntil=%s\nnextRecorded=%s\nsent=%d\n"
                .formatted(publishedUntil, nextRecorded.map(Instant::toString).orElse(""), sent);
        var draft = file.resolveSibling("player.properties.draft");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
