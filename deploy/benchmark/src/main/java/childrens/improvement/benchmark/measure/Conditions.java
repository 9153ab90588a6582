package childrens.improvement.benchmark.measure;

import childrens.improvement.benchmark.server.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;

/** Under what the figures were taken. */
public final class Conditions {

    private Conditions() {}

    /** Writes them down; refuses to measure without durability. */
    public static void write(Report report, Servers servers) throws SQLException, IOException {
        Map<String, String> settings = servers.administration().settings();
        for (String durable : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            if (!"on".equals(settings.get(durable))) {
                throw new IllegalStateException(durable + " is " + settings.get(durable));
            }
        }
        report.condition("PostgreSQL, as SHOW tells: " + settings);
        report.condition("Kafka " + AppInfoParser.getVersion() + ", one broker; Java "
                + System.getProperty("java.vm.version") + "; all on one machine");
        report.condition("machine: " + Runtime.getRuntime().availableProcessors() + " processors, "
                + line("/proc/cpuinfo", "model name") + ", " + line("/proc/meminfo", "MemTotal") + ", load average "
                + Files.readString(Path.of("/proc/loadavg")).trim());
    }

    private static String line(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceFirst(".*:\\s*", ""))
                .findFirst()
                .orElse("unknown " + name);
    }
}
