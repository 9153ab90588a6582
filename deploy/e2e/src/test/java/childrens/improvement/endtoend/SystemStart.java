package childrens.improvement.endtoend;

import childrens.improvement.local.process.Folders;
import childrens.improvement.local.process.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one system that runs at a time, shared by the test classes that want the same; ended at the end, whatever happens. */
final class SystemStart implements AutoCloseable {

    /** Those of the services and the broker, which nobody may choose. */
    static final List<Integer> FIXED_PORTS = List.of(8081, 8082, 8083, 9092);

    private static final Path PARENT = Path.of("target", "systems");

    private @Nullable String clock;

    SystemStart() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end-the-system"));
    }

    /** What stands for the demonstration, played to its end. */
    static final String PLAYED = "demonstration";

    /** A whole month takes too long for every build; the second half has a silent feed, escalations and a recovery. */
    static final String PLAYED_FROM = "2020-09-14";

    /** Starts an empty system with its clock there, or the demonstration, unless that is the one that runs; another is ended before. */
    synchronized void ensure(String wanted) throws IOException {
        if (wanted.equals(clock)) {
            return;
        }
        close();
        Path data = Folders.fresh(PARENT.resolve(wanted.replaceAll("T.*", "")));
        if (wanted.equals(PLAYED)) {
            Command.succeed("run", "--detach", "--data", data.toString(), "--play-from", PLAYED_FROM);
        } else {
            Command.succeed("run", "--detach", "--empty", "--data", data.toString(), "--clock", wanted);
        }
        clock = wanted;
    }

    /** Says that a test has ended the system itself. */
    synchronized void ended() {
        clock = null;
    }

    /** Ends what runs, and looks that nothing is left of it. */
    @Override
    public synchronized void close() {
        if (clock == null) {
            return;
        }
        clock = null;
        List<ProcessHandle> processes = Processes.ofTheSystem();
        Command.succeed("stop");
        assertNothingIsLeft(processes);
    }

    /** Fails when one of the processes lives, or a port is still taken. */
    static void assertNothingIsLeft(List<ProcessHandle> processes) {
        List<ProcessHandle> alive =
                processes.stream().filter(ProcessHandle::isAlive).toList();
        List<Integer> taken = FIXED_PORTS.stream().filter(Ports::isTaken).toList();
        if (!alive.isEmpty() || !taken.isEmpty() || RunFile.read().isPresent()) {
            throw new AssertionError("left after stop: processes " + alive + ", ports " + taken);
        }
    }
}
