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

    /** The checkout that the working directory lies in. */
    public static Checkout here() {
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

    /** The command that runs a main class of this module. */
    public List<String> java(Class<?> main, List<String> arguments) {
        return java(main, target().resolve("lib"), arguments);
    }

    /** The same with the one library that keeps to itself. */
    public List<String> javaWithMail(Class<?> main, List<String> arguments) {
        return java(main, target().resolve("lib/mail"), arguments);
    }

    /** The `java` that runs us. */
    public static String javaExecutable() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    }

    private List<String> java(Class<?> main, Path libraries, List<String> arguments) {
        if (!Files.isDirectory(libraries)) {
            throw new IllegalStateException(
                    "the servers are not built: ./mvnw -pl deploy/local -am -DskipTests process-classes");
        }
        List<String> command = new ArrayList<>();
        command.add(javaExecutable());
        command.addAll(JVM_OPTIONS);
        command.add("-Dlogback.configurationFile=childrens/improvement/local/server-logback.xml");
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
