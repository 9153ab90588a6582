package childrens.improvement.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Processes of the running system, and their violent ends. */
final class Processes {

    private static final Duration TO_DIE = Duration.ofSeconds(10);

    private Processes() {}

    /** Ends it with signal 9, and returns when it is gone. */
    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            Awaitility.await().atMost(TO_DIE).until(() -> !process.isAlive());
        });
    }

    /** The number of PostgreSQL's first server process. */
    static long postmaster() {
        try {
            List<String> lines = Files.readAllLines(RunFile.now().data().resolve("postgres/data/postmaster.pid"));
            return Long.parseLong(lines.get(0).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of the running system: what was started, and what that has started. */
    static List<ProcessHandle> ofTheSystem() {
        return Stream.concat(RunFile.now().pids().stream(), Stream.of(postmaster()))
                .distinct()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
    }
}
