package childrens.improvement.local.run;

import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.process.Checkout;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What this checkout has started, as {@code .local/run.properties} has it.
 *
 * @param plays whether the demonstration is being played
 * @param processes the launcher first, then in the order of their start
 */
record RunState(Path data, Addresses addresses, boolean plays, List<Running> processes) {

    private static final String PROCESS = "process.";
    static final String LAUNCHER = "launcher";

    static Optional<RunState> read(Checkout checkout) {
        Path file = file(checkout);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new CommandFailure("unreadable " + file + ": " + e.getMessage());
        }
        List<Running> processes = properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PROCESS))
                .map(name -> Running.parse(name.substring(PROCESS.length()), properties.getProperty(name, "")))
                .toList();
        return Optional.of(new RunState(
                Path.of(properties.getProperty("data", "")),
                Addresses.readFrom(properties),
                Boolean.parseBoolean(properties.getProperty("plays")),
                processes));
    }

    /** That of a system that runs now. */
    static RunState running(Checkout checkout) {
        return read(checkout)
                .filter(state -> state.launcher().isPresent())
                .orElseThrow(() -> new CommandFailure("the local system does not run; deploy/local/run starts it"));
    }

    /** Writes it whole or not at all. */
    void write(Checkout checkout) {
        Properties properties = new Properties();
        properties.setProperty("data", data.toString());
        properties.setProperty("plays", Boolean.toString(plays));
        addresses.writeTo(properties);
        processes.forEach(process -> properties.setProperty(PROCESS + process.name(), process.text()));
        Path draft = file(checkout).resolveSibling("run.properties.draft");
        try {
            Files.createDirectories(draft.getParent());
            try (Writer writer = Files.newBufferedWriter(draft)) {
                properties.store(writer, "what deploy/local/run has started; deploy/local/stop reads it");
            }
            Files.move(draft, file(checkout), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + draft + ": " + e.getMessage());
        }
    }

    /** Forgets it: nothing runs any more. */
    static void delete(Checkout checkout) {
        try {
            Files.deleteIfExists(file(checkout));
        } catch (IOException e) {
            throw new CommandFailure("cannot remove " + file(checkout) + ": " + e.getMessage());
        }
    }

    /** The launcher, while it lives. */
    Optional<ProcessHandle> launcher() {
        return processes.stream()
                .filter(process -> process.name().equals(LAUNCHER))
                .findFirst()
                .flatMap(Running::alive);
    }

    private static Path file(Checkout checkout) {
        return checkout.root().resolve(".local/run.properties");
    }
}
