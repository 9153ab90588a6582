package childrens.improvement.endtoend;

import childrens.improvement.local.process.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A run of one of the commands in {@code deploy/local}, to its end.
 *
 * @param exit its exit code
 * @param output what it said
 * @param errors what it complained of
 */
record Command(int exit, String output, String errors) {

    static final Path CHECKOUT = Checkout.here().root();

    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** Runs it and waits; one that does not end is killed and fails the test. */
    static Command run(String name, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(CHECKOUT.resolve("deploy/local").resolve(name).toString());
        command.addAll(List.of(arguments));
        try {
            // files, not pipes: what a detached system leaves behind must not keep us waiting
            Path output = Files.createTempFile(name, ".out");
            Path errors = Files.createTempFile(name, ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
            int exit = await(name, builder.start());
            Command done = new Command(exit, Files.readString(output), Files.readString(errors));
            Files.delete(output);
            Files.delete(errors);
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it and gives what it said; fails with what it complained of. */
    static String succeed(String name, String... arguments) {
        Command command = run(name, arguments);
        if (command.exit != 0) {
            throw new AssertionError(name + " " + List.of(arguments) + " ended with " + command);
        }
        return command.output;
    }

    /** The last line that it said. */
    static String lastLine(String output) {
        List<String> lines = output.lines().toList();
        return lines.get(lines.size() - 1);
    }

    private static int await(String name, Process process) {
        try {
            if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new AssertionError(name + " did not end within " + LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
