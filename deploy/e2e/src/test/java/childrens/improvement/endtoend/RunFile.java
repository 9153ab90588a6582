package childrens.improvement.endtoend;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What {@code deploy/local/run} has written down of what it started: the processes, and where they listen. */
record RunFile(Properties properties) {

    private static final Path FILE = Command.CHECKOUT.resolve(".local/run.properties");
    private static final String PROCESS = "process.";

    /** That of the system that runs now; none when nothing runs. */
    static Optional<RunFile> read() {
        if (Files.notExists(FILE)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FILE)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new RunFile(properties));
    }

    static RunFile now() {
        return read().orElseThrow(() -> new IllegalStateException("nothing runs: there is no " + FILE));
    }

    /** The number of a process: {@code launcher}, {@code postgres}, {@code kafka}, {@code metrics-service} and so on. */
    long pid(String process) {
        String text = properties.getProperty(PROCESS + process, "");
        return Long.parseLong(text.substring(0, text.indexOf(' ')));
    }

    /** The numbers of all processes, of the launcher too. */
    List<Long> pids() {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PROCESS))
                .map(name -> pid(name.substring(PROCESS.length())))
                .toList();
    }

    /** Where a server listens: {@code postgres}, {@code identity}, {@code smtp}, {@code mail}. */
    int port(String server) {
        return Integer.parseInt(properties.getProperty("port." + server));
    }

    Path data() {
        return Path.of(properties.getProperty("data"));
    }
}
