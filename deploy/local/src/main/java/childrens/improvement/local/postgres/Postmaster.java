package childrens.improvement.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL server process of a data directory, which lives on when the process that started it is killed. */
public final class Postmaster {

    private static final long TO_GO_SECONDS = 6;

    private Postmaster() {}

    /** The process, while it lives. */
    static Optional<ProcessHandle> in(Path data) {
        return named(data).filter(process -> isPostgres(process, data));
    }

    /** Ends it; returns whether one lived. */
    public static boolean endIn(Path data) {
        Optional<ProcessHandle> found = in(data);
        found.ifPresent(Postmaster::end);
        return found.isPresent();
    }

    /**
     * Removes the file of a server that died with the machine, when its number is now a stranger's: PostgreSQL would
     * take that for itself and refuse to start. The file of a plainly dead server stays: PostgreSQL needs it to see
     * whether anything of that server still writes.
     */
    static void forgetStranger(Path data) throws IOException {
        Optional<ProcessHandle> stranger = named(data)
                .filter(process -> process.info().commandLine().isPresent())
                .filter(process -> !isPostgres(process, data));
        if (stranger.isPresent()) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    private static Optional<ProcessHandle> named(Path data) {
        Path file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty(); // half written: it never got as far as to serve
        }
    }

    private static void end(ProcessHandle process) {
        // an interrupt is PostgreSQL's fast shutdown: it does not wait for its clients
        interrupt(process.pid());
        if (!ends(process)) {
            process.destroyForcibly();
            ends(process);
        }
    }

    private static boolean isPostgres(ProcessHandle process, Path data) {
        String command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(data.toString());
    }

    private static void interrupt(long pid) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(TO_GO_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
