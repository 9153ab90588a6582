package childrens.improvement.local.run;

import childrens.improvement.local.clock.ClockMove;
import childrens.improvement.local.clock.LastSeen;
import childrens.improvement.local.clock.Player;
import childrens.improvement.local.clock.ServiceClocks;
import childrens.improvement.local.clock.ServiceInstant;
import childrens.improvement.local.console.Console;
import childrens.improvement.local.process.Checkout;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code deploy/local/clock}. */
final class ClockCommand {

    private static final int MISUSED = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ClockCommand() {}

    public static void main(String[] args) {
        if (args.length > 1 || (args.length == 1 && args[0].startsWith("-"))) {
            Console.complain("usage: deploy/local/clock [INSTANT]   prints the service clock, or moves it forward;"
                    + " INSTANT as 2020-10-01T09:00:00+01:00, or a date for the start of that day in London");
            System.exit(List.of(args).contains("--help") ? 0 : MISUSED);
        }
        Console.run("clock", () -> clock(args));
    }

    private static void clock(String[] args) {
        List<Instant> target = List.of(args).stream().map(ServiceInstant::parse).toList();
        RunState state = RunState.running(Checkout.here());
        try (ServiceClocks clocks = ServiceClocks.connect(state.addresses().postgres(), Clock.systemUTC())) {
            target.forEach(instant -> move(state, clocks, instant));
            Console.say(ServiceInstant.text(clocks.now()));
        }
    }

    private static void move(RunState state, ServiceClocks clocks, Instant target) {
        Player player = new Demonstration(Checkout.here(), state.data()).player(state.plays());
        Exclusive.hold(state.data().resolve("clock.lock"), "the clock is being moved already");
        try (ClockMove move = new ClockMove(clocks, state.addresses().kafka(), player, PATIENCE)) {
            if (!move.missing().isEmpty()) {
                Console.complain("not waited for, since it is not there: " + String.join(", ", move.missing()));
            }
            move.to(target);
            new LastSeen(Clock.systemUTC().instant(), clocks.now(), false).write(state.data());
        }
    }
}
