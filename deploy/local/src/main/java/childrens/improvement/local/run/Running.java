package childrens.improvement.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that was started, in a way that cannot be mistaken for a later one with the same number.
 *
 * @param startedAt when the machine says that it was started
 */
record Running(String name, long pid, Instant startedAt) {

    /** Some machines count the start of a process from a boot time that they round differently each time. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    static Running of(String name, ProcessHandle handle) {
        return new Running(name, handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, while it lives. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle handle) {
        Instant started = handle.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(startedAt, started).abs().compareTo(ROUNDING) <= 0;
    }

    /** As it stands in a file. */
    String text() {
        return pid + " " + startedAt;
    }

    static Running parse(String name, String text) {
        String[] parts = text.split(" ", 2);
        return new Running(name, Long.parseLong(parts[0]), Instant.parse(parts[1]));
    }
}
