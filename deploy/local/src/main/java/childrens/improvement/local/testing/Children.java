package childrens.improvement.local.testing;

import childrens.improvement.local.process.ChildProcess;
import childrens.improvement.local.process.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Child processes that start side by side and end together. */
final class Children {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final List<ChildProcess> processes = new ArrayList<>();

    /** Returns when all are ready; when one fails, the others end too. */
    void start(List<Program> programs) {
        programs.forEach(program -> processes.add(program.launch()));
        try {
            processes.forEach(process -> process.awaitReady(START_LIMIT));
        } catch (IllegalStateException e) {
            stop();
            throw e;
        }
    }

    void stop() {
        processes.forEach(process -> process.handle().destroy());
        processes.forEach(process -> process.stop(STOP_LIMIT));
        processes.clear();
    }
}
