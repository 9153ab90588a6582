package childrens.improvement.endtoend;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A system that the tests of a class have: empty, with its service clock where they want it to start. */
final class RunningSystem implements BeforeAllCallback {

    /** A Tuesday in working time, with no bank holiday near. */
    static final String MORNING = "2021-06-08T10:00:00+01:00";

    /** When the demonstration begins. */
    static final String EVENING = "2020-09-30T17:00:00+01:00";

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(RunningSystem.class);

    private final String clock;
    private @Nullable SystemStart start;

    private RunningSystem(String clock) {
        this.clock = clock;
    }

    /** One whose clock starts there; it may have moved on since, in tests of other classes. */
    static RunningSystem startedAt(String clock) {
        return new RunningSystem(clock);
    }

    /** The demonstration, played to its end. */
    static RunningSystem played() {
        return new RunningSystem(SystemStart.PLAYED);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        SystemStart shared = context.getRoot()
                .getStore(SHARED)
                .computeIfAbsent(SystemStart.class, key -> new SystemStart(), SystemStart.class);
        shared.ensure(clock);
        start = shared;
    }

    /** Says that a test has ended the system itself. */
    void ended() {
        if (start != null) {
            start.ended();
        }
    }
}
