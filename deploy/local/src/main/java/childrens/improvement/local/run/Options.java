package childrens.improvement.local.run;

import childrens.improvement.local.clock.ServiceInstant;
import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.process.Checkout;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What {@code deploy/local/run} was asked for.
 *
 * @param detach return once everything is ready
 * @param empty load no plan and play no events
 * @param data where everything is kept
 * @param clock where the service clock is to stand
 * @param atOnce load the demonstration's month instead of playing it
 * @param background set for the launcher that a detaching one leaves behind
 */
record Options(boolean detach, boolean empty, Path data, Optional<Instant> clock, boolean atOnce, boolean background) {

    private static final String BACKGROUND = "--background";

    /** Reads the command line, which the shell script has checked for unknown options and missing values. */
    static Options parse(List<String> arguments, Checkout checkout) {
        Deque<String> left = new ArrayDeque<>(arguments);
        boolean detach = false;
        boolean empty = false;
        boolean atOnce = false;
        boolean background = false;
        Path data = checkout.root().resolve(".local/data");
        Optional<Instant> clock = Optional.empty();
        while (!left.isEmpty()) {
            String option = left.remove();
            switch (option) {
                case "--detach" -> detach = true;
                case "--empty" -> empty = true;
                case "--at-once" -> atOnce = true;
                case BACKGROUND -> background = true;
                case "--data" -> data = Path.of(left.remove()).toAbsolutePath().normalize();
                case "--clock" -> clock = Optional.of(ServiceInstant.parse(left.remove()));
                default -> throw new CommandFailure("unknown option " + option);
            }
        }
        if (atOnce && (empty || clock.isPresent())) {
            throw new CommandFailure("--at-once goes neither with --empty nor with --clock");
        }
        return new Options(detach, empty, data, clock, atOnce, background);
    }

    /** Whether the demonstration's month is to be played. */
    boolean playsTheMonth() {
        return !empty && !atOnce && clock.isEmpty();
    }

    /** The command line of the launcher that goes on in the background. */
    List<String> forBackground() {
        List<String> arguments = new ArrayList<>(List.of(BACKGROUND, "--data", data.toString()));
        if (empty) {
            arguments.add("--empty");
        }
        if (atOnce) {
            arguments.add("--at-once");
        }
        clock.ifPresent(instant -> arguments.addAll(List.of("--clock", instant.toString())));
        return arguments;
    }
}
