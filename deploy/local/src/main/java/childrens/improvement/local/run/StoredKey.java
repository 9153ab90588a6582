package childrens.improvement.local.run;

import childrens.improvement.local.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The keys with which metrics-service encrypts references, and alerting-service the lists that it keeps: made at the first
 * start, kept beside the data.
 */
final class StoredKey {

    private static final int BYTES = 32;

    private StoredKey() {}

    /** The key of that name of a data folder, in base64. */
    static String keptIn(Path data, String name) {
        Path file = data.resolve(name + ".key");
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(data);
                Files.writeString(file, made());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CommandFailure("a key cannot be kept: " + file);
        }
    }

    private static String made() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
