package childrens.improvement.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Resident memory of a process, in MB.
 *
 * @param most the most that it ever had
 */
public record Memory(long now, long most) {

    /** As the kernel tells it. */
    public static Memory of(long pid) throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
        return new Memory(megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"));
    }

    private static long megabytes(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
