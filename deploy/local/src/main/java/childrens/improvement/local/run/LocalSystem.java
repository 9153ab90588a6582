package childrens.improvement.local.run;

import childrens.improvement.local.clock.ClockMove;
import childrens.improvement.local.clock.LastSeen;
import childrens.improvement.local.clock.Player;
import childrens.improvement.local.clock.ServiceClocks;
import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.console.Console;
import childrens.improvement.local.process.Checkout;
import childrens.improvement.local.process.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The whole system of one checkout: servers, clocks, services, demonstration, from start to end. */
final class LocalSystem {

    private static final Set<String> SERVERS = Set.of("postgres", "kafka", "identity", "mail");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final long startedAt = System.nanoTime();
    private final Clock machine = Clock.systemUTC();
    private final Web web = new Web();
    private final Checkout checkout;
    private final Options options;
    private final Addresses addresses;
    private final Processes processes;
    private final Demonstration demonstration;
    private final PlayedMonth month;

    LocalSystem(Checkout checkout, Options options, Addresses addresses) {
        this.checkout = checkout;
        this.options = options;
        this.addresses = addresses;
        demonstration = new Demonstration(checkout, options.data());
        month = new PlayedMonth(web, addresses);
        processes = new Processes(running -> new RunState(options.data(), addresses, plays(), running).write(checkout));
    }

    /** Starts everything, and returns when it is ready and the demonstration has been counted. */
    void start() {
        startServers();
        try (ServiceClocks clocks = ServiceClocks.connect(addresses.postgres(), machine)) {
            ClockStart start = new ClockStart(options, machine);
            start.set(clocks);
            startServices();
            startRemembering();
            play(clocks, start.target());
        }
    }

    /** What the managers got by mail while it was played. */
    MailTally mails() {
        return month.tally();
    }

    /** Keeps it running until the end begins. */
    void watch() {
        new Revival(processes).watch();
    }

    /** Ends everything, in order; what does not go is killed. Takes some 20 seconds at worst. */
    void end() {
        processes.beginEnd();
        List<String> services = Stream.of(Service.values()).map(Service::folder).toList();
        processes.end(List.of("demonstration"));
        processes.end(services);
        remember(true);
        processes.end(SERVERS);
        RunState.delete(checkout);
    }

    private void startServers() {
        Path data = options.data();
        Readiness readiness = new Readiness(startedAt);
        Stream.of(
                        addresses.postgres().program(checkout, data),
                        addresses.kafka().program(checkout, data),
                        addresses.identity().program(checkout, data),
                        addresses.mail().program(checkout, data))
                .map(processes::launch)
                .forEach(process -> readiness.expect(process, process::isReady));
        readiness.await();
    }

    /** The player too: what it sends waits in Kafka until it is read. */
    private void startServices() {
        Readiness readiness = new Readiness(startedAt);
        if (plays()) {
            readiness.expect(processes.launch(demonstration.program(addresses)), demonstration::hasBegun);
        }
        for (Service service : Service.values()) {
            Program program = service.program(checkout, options.data(), addresses, options.empty());
            readiness.expect(processes.launch(program), () -> web.isReady(service));
        }
        readiness.await();
    }

    private void play(ServiceClocks clocks, Optional<Instant> target) {
        Player player = demonstration.player(plays());
        try (ClockMove move = new ClockMove(clocks, addresses.kafka(), player, PATIENCE)) {
            if (plays()) {
                move.settle();
                clocks.analyze();
                Console.say(String.format("  counted after %.1f s", (System.nanoTime() - startedAt) / 1e9));
            }
            if (target.isPresent() && target.get().isAfter(clocks.now())) {
                month.play(move, clocks, target.get());
                Console.say(String.format("  played after %.1f s", (System.nanoTime() - startedAt) / 1e9));
            }
        }
    }

    private boolean plays() {
        return !options.empty() && demonstration.isBuilt();
    }

    private void startRemembering() {
        Thread remembering = new Thread(this::keepRemembering, "last-seen");
        remembering.setDaemon(true);
        remembering.start();
    }

    private void keepRemembering() {
        while (!processes.isEnding()) {
            remember(false);
            try {
                Thread.sleep(2000);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void remember(boolean stopped) {
        if (!stopped && processes.isEnding()) {
            return;
        }
        if (Files.notExists(options.data().resolve("clock.properties"))) {
            return; // the clocks were never set
        }
        try (ServiceClocks clocks = ServiceClocks.connect(addresses.postgres(), machine)) {
            new LastSeen(machine.instant(), clocks.now(), stopped).write(options.data());
        } catch (CommandFailure postgresIsAway) {
            // what was written before stands
        }
    }
}
