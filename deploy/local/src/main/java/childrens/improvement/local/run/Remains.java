package childrens.improvement.local.run;

import childrens.improvement.local.clock.LastSeen;
import childrens.improvement.local.clock.ServiceClocks;
import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.postgres.Postmaster;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is left of a system whose launcher has died. */
final class Remains {

    private static final Duration TO_GO = Duration.ofSeconds(6);
    private static final Set<String> SERVERS = Set.of("postgres", "kafka", "identity", "mail");

    private final RunState state;

    Remains(RunState state) {
        this.state = state;
    }

    /** Ends it all: services before the servers that they use. Returns how many processes there were. */
    int end() {
        rememberClock();
        List<ProcessHandle> services = alive(false);
        end(services);
        List<ProcessHandle> servers = alive(true);
        end(servers);
        int postmasters = Postmaster.endIn(state.data().resolve("postgres/data")) ? 1 : 0;
        return services.size() + servers.size() + postmasters;
    }

    private void rememberClock() {
        Clock machine = Clock.systemUTC();
        if (LastSeen.read(state.data()).isEmpty()) {
            return;
        }
        try (ServiceClocks clocks = ServiceClocks.connect(state.addresses().postgres(), machine)) {
            new LastSeen(machine.instant(), clocks.now(), false).write(state.data());
        } catch (CommandFailure postgresIsGone) {
            // then what the launcher wrote last has to do
        }
    }

    private List<ProcessHandle> alive(boolean servers) {
        return state.processes().stream()
                .filter(process -> !process.name().equals(RunState.LAUNCHER))
                .filter(process -> SERVERS.contains(process.name()) == servers)
                .map(Running::alive)
                .flatMap(Optional::stream)
                .toList();
    }

    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        long end = System.nanoTime() + TO_GO.toNanos();
        processes.forEach(process -> Ending.await(process, Duration.ofNanos(end - System.nanoTime())));
        Stream<ProcessHandle> stubborn = processes.stream().filter(ProcessHandle::isAlive);
        stubborn.forEach(process -> {
            process.destroyForcibly();
            Ending.await(process, TO_GO);
        });
    }
}
