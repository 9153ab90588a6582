package childrens.improvement.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder that holds the repository, and where its build puts the programs that the local system starts. */
public record Checkout(Path root) {

    private static final List<String> JVM_OPTIONS =
            List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private static final String NAMED = "improvement.checkout";

    /** The checkout that the commands name, or else the one that the working directory lies in. */
    public static Checkout here() {
        @Nullable String named = System.getProperty(NAMED);
        if (named != null) {
            return new Checkout(Path.of(named));
        }
        Path start = Path.of("").toAbsolutePath();
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/local/pom.xml"))) {
                return new Checkout(folder);
            }
        }
        throw new IllegalStateException(start + " lies in no checkout of this repository");
    }

    /** Where PostgreSQL's binaries are unpacked, once for each checkout. */
    public Path postgresBinaries() {
        return target().resolve("postgres-binaries");
    }

    /** The command that runs a server of this module. */
    public List<String> server(Class<?> main, List<String> arguments) {
        return java(main, "server", target().resolve("lib"), arguments);
    }

    /** The same for the server whose one library keeps to itself. */
    public List<String> mailServer(Class<?> main, List<String> arguments) {
        return java(main, "server", target().resolve("lib/mail"), arguments);
    }

    /** The command that runs a command of this module: what a library has to say nobody asked for. */
    public List<String> command(Class<?> main, List<String> arguments) {
        return java(main, "command", target().resolve("lib"), arguments);
    }

    /** The `java` that runs us. */
    public static String javaExecutable() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    }

    private List<String> java(Class<?> main, String log, Path libraries, List<String> arguments) {
        if (!Files.isDirectory(libraries)) {
            throw new IllegalStateException(
                    "the servers are not built: ./mvnw -pl deploy/local -am -DskipTests process-classes");
        }
        List<String> command = new ArrayList<>();
        command.add(javaExecutable());
        command.addAll(JVM_OPTIONS);
        command.add("-D" + NAMED + "=" + root);
        command.add("-Dlogback.configurationFile=childrens/improvement/local/" + log + "-logback.xml");
        command.add("-cp");
        command.add(target().resolve("classes") + File.pathSeparator + libraries.resolve("*"));
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }

    private Path target() {
        return root.resolve("deploy/local/target");
    }
}
