package childrens.improvement.local.run;

import childrens.improvement.local.console.Console;
import childrens.improvement.local.process.Checkout;
import java.time.Duration;
import java.util.Optional;

/** {@code deploy/local/stop}. */
final class StopCommand {

    private static final Duration LAUNCHER_TO_END = Duration.ofSeconds(30);
    private static final Duration KILLED_TO_END = Duration.ofSeconds(2);

    private StopCommand() {}

    public static void main(String[] args) {
        Console.run("stop", () -> stop(Checkout.here()));
    }

    private static void stop(Checkout checkout) {
        Optional<RunState> state = RunState.read(checkout);
        if (state.isEmpty()) {
            Console.say("nothing runs");
            return;
        }
        boolean ended = state.get().launcher().map(StopCommand::end).orElse(false);
        // what the launcher wrote last: it may have started something again since
        int remains =
                RunState.read(checkout).map(left -> new Remains(left).end()).orElse(0);
        RunState.delete(checkout);
        Console.say(ended && remains == 0 ? "stopped" : "stopped; ended " + remains + " processes that were left");
    }

    private static boolean end(ProcessHandle launcher) {
        launcher.destroy();
        if (Ending.await(launcher, LAUNCHER_TO_END)) {
            return true;
        }
        launcher.destroyForcibly();
        Ending.await(launcher, KILLED_TO_END);
        return false;
    }
}
