package childrens.improvement.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is needed to start a program, once or again after it died.
 *
 * @param name short name, also of its log and ready file
 * @param environment added to ours
 * @param directory working directory, a folder of its own: its log, ready file and data stand here
 */
public record Program(String name, List<String> command, Map<String, String> environment, Path directory) {

    /** Starts it and returns at once. */
    public ChildProcess launch() {
        List<String> wrapped = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        wrapped.addAll(command);
        File output = log().toFile();
        ProcessBuilder builder = new ProcessBuilder(wrapped)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(readyFile());
            return new ChildProcess(this, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    /** Where its output goes. */
    public Path log() {
        return directory.resolve(name + ".log");
    }

    Path readyFile() {
        return directory.resolve(name + ".ready");
    }
}
