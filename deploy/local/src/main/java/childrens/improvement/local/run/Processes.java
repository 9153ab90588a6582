package childrens.improvement.local.run;

import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.process.ChildProcess;
import childrens.improvement.local.process.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The processes of the running system. Every change is written down at once; once the end has begun nothing is started
 * any more, from whatever thread.
 */
final class Processes {

    private static final Duration TO_GO = Duration.ofSeconds(10);

    private final Map<String, ChildProcess> running = new LinkedHashMap<>();
    private final Consumer<List<Running>> record;
    private boolean ending;

    /**
     * None yet.
     *
     * @param record is told of all processes, ourselves first, whenever there is a new one
     */
    Processes(Consumer<List<Running>> record) {
        this.record = record;
    }

    /** Starts a program, for the first time or again. */
    synchronized ChildProcess launch(Program program) {
        if (ending) {
            throw new CommandFailure("ended while starting");
        }
        ChildProcess process = program.launch();
        running.put(program.name(), process);
        write();
        return process;
    }

    synchronized List<ChildProcess> all() {
        return List.copyOf(running.values());
    }

    /** From now on nothing is started. */
    synchronized void beginEnd() {
        ending = true;
    }

    synchronized boolean isEnding() {
        return ending;
    }

    /** Asks those with these names to end, all at once, and kills those that do not. */
    void end(Collection<String> names) {
        List<ChildProcess> going = all().stream()
                .filter(process -> names.contains(process.program().name()))
                .toList();
        going.forEach(process -> process.handle().destroy());
        long end = System.nanoTime() + TO_GO.toNanos();
        going.forEach(process -> process.stop(Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
    }

    private void write() {
        List<Running> now = new ArrayList<>();
        now.add(Running.of(RunState.LAUNCHER, ProcessHandle.current()));
        running.forEach((name, process) -> now.add(Running.of(name, process.handle())));
        record.accept(now);
    }
}
