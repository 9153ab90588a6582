package childrens.improvement.local.run;

import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.console.Console;
import childrens.improvement.local.process.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** {@code deploy/local/run}. */
final class RunCommand {

    private RunCommand() {}

    public static void main(String[] args) {
        Console.run("run", () -> run(List.of(args)));
    }

    private static void run(List<String> arguments) {
        Checkout checkout = Checkout.here();
        Options options = Options.parse(arguments, checkout);
        makeWritable(options.data());
        if (options.detach()) {
            new Background(checkout, options).run();
        } else {
            stay(checkout, options);
        }
    }

    private static void stay(Checkout checkout, Options options) {
        Exclusive.hold(
                checkout.root().resolve(".local/lock"),
                "the local system of this checkout runs already; deploy/local/stop ends it");
        RunState.read(checkout).ifPresent(state -> endRemains(checkout, state));
        new ClockStart(options, Clock.systemUTC()).refuseGoingBack();
        Addresses addresses = Addresses.choose();
        LocalSystem system = new LocalSystem(checkout, options, addresses);
        Runtime.getRuntime().addShutdownHook(new Thread(system::end, "end"));
        Console.say("the local system starts; its data and logs are in " + options.data());
        system.start();
        new Summary(checkout, options, addresses, system.mails()).print();
        if (options.background()) {
            markReady(options.data());
        }
        system.watch();
    }

    private static void endRemains(Checkout checkout, RunState state) {
        int ended = new Remains(state).end();
        if (ended > 0) {
            Console.say("ended what was left of a system that had died: " + ended + " processes");
        }
        RunState.delete(checkout);
    }

    private static void makeWritable(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new CommandFailure("cannot make the folder " + data);
        }
        if (!Files.isWritable(data)) {
            throw new CommandFailure("cannot write to " + data);
        }
    }

    private static void markReady(Path data) {
        try {
            Files.createFile(data.resolve(Background.NAME + ".ready"));
        } catch (IOException e) {
            throw new CommandFailure("cannot write to " + data);
        }
    }
}
