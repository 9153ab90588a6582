package childrens.improvement.local.run;

import childrens.improvement.local.clock.ServiceInstant;
import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.process.Checkout;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
 * @param playFrom the first day of that month that is played; those before it are loaded
 * @param background set for the launcher that a detaching one leaves behind
 */
record Options(
        boolean detach,
        boolean empty,
        Path data,
        Optional<Instant> clock,
        boolean atOnce,
        LocalDate playFrom,
        boolean background) {

    private static final String BACKGROUND = "--background";
    private static final LocalDate FIRST = LocalDate.parse("2020-09-01");
    private static final LocalDate LAST = LocalDate.parse("2020-09-30");

    /** Reads the command line, which the shell script has checked for unknown options and missing values. */
    static Options parse(List<String> arguments, Checkout checkout) {
        Deque<String> left = new ArrayDeque<>(arguments);
        boolean detach = false;
        boolean empty = false;
        boolean atOnce = false;
        LocalDate playFrom = FIRST;
        boolean background = false;
        Path data = checkout.root().resolve(".local/data");
        Optional<Instant> clock = Optional.empty();
        while (!left.isEmpty()) {
            String option = left.remove();
            switch (option) {
                case "--detach" -> detach = true;
                case "--empty" -> empty = true;
                case "--at-once" -> atOnce = true;
                case "--play-from" -> playFrom = day(left.remove());
                case BACKGROUND -> background = true;
                case "--data" -> data = Path.of(left.remove()).toAbsolutePath().normalize();
                case "--clock" -> clock = Optional.of(ServiceInstant.parse(left.remove()));
                default -> throw new CommandFailure("unknown option " + option);
            }
        }
        if (atOnce && (empty || clock.isPresent())) {
            throw new CommandFailure("--at-once goes neither with --empty nor with --clock");
        }
        return new Options(detach, empty, data, clock, atOnce, playFrom, background);
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            throw new CommandFailure("--play-from wants a day such as 2020-09-14, not " + text);
        }
        throw new CommandFailure("--play-from wants a day from " + FIRST + " to " + LAST + ", not " + text);
    }

    /** Whether the demonstration's month is to be played. */
    boolean playsTheMonth() {
        return !empty && !atOnce && clock.isEmpty();
    }

    /** The command line of the launcher that goes on in the background. */
    List<String> forBackground() {
        List<String> arguments =
                new ArrayList<>(List.of(BACKGROUND, "--data", data.toString(), "--play-from", playFrom.toString()));
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
