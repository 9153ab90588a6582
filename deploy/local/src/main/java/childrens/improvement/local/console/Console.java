package childrens.improvement.local.console;

import java.io.UncheckedIOException;

/** The terminal: what a command has to say goes to standard output, why it failed to standard error. */
public final class Console {

    private static final int FAILED = 1;

    private Console() {}

    /** One line, at once. */
    public static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** One line of why something is not as it should be. */
    public static void complain(String line) {
        System.err.println(line);
    }

    /** Runs a command; its failure becomes one line and a non-zero exit. */
    public static void run(String command, Runnable work) {
        try {
            work.run();
        } catch (CommandFailure | IllegalStateException | UncheckedIOException failure) {
            complain(command + ": " + failure.getMessage());
            System.exit(FAILED);
        }
    }
}
