package childrens.improvement.local.run;

import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.console.Console;
import childrens.improvement.local.process.ChildProcess;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Starts again what has died, as an operating system would; a server after a longer pause than a service. */
final class Revival {

    private static final Set<String> SERVERS = Set.of("postgres", "kafka", "identity", "mail");
    private static final Duration SERVER_PAUSE = Duration.ofSeconds(5);
    private static final Duration SERVICE_PAUSE = Duration.ofSeconds(1);
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Processes processes;
    private final Map<String, Long> foundDeadAt = new HashMap<>();

    Revival(Processes processes) {
        this.processes = processes;
    }

    /** Watches until the end begins. */
    void watch() {
        while (!processes.isEnding()) {
            processes.all().stream().filter(process -> !process.isAlive()).forEach(this::revive);
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void revive(ChildProcess dead) {
        String name = dead.program().name();
        Duration pause = SERVERS.contains(name) ? SERVER_PAUSE : SERVICE_PAUSE;
        Long since = foundDeadAt.get(name);
        if (since == null) {
            foundDeadAt.put(name, System.nanoTime());
            Console.say(name + " ended with code " + dead.exitCode() + " and is started again in " + pause.toSeconds()
                    + " s, see " + dead.program().log());
        } else if (System.nanoTime() - since > pause.toNanos()) {
            foundDeadAt.remove(name);
            try {
                processes.launch(dead.program());
            } catch (CommandFailure ended) {
                // the end has begun: then it stays dead
            }
        }
    }
}
