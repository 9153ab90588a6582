package childrens.improvement.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The commands, used as they should not be. That {@code stop} ends everything is also looked at whenever the tests end a
 * system.
 */
@Order(6)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunAndStopIT {

    @RegisterExtension
    static final RunningSystem SYSTEM = RunningSystem.startedAt(RunningSystem.EVENING);

    private static final Path NEVER_USED = Path.of("target", "systems", "never-used");

    private final Web web = new Web();

    @Test
    @Order(1)
    void starting_twice_is_one_line_of_error_and_leaves_the_first_alone() {
        List<Long> before = RunFile.now().pids();

        Command second = Command.run("run", "--detach", "--empty", "--data", NEVER_USED.toString());

        assertThat(second.exit()).isNotZero();
        assertThat(second.errors().lines()).singleElement().asString().contains("runs already");
        assertThat(RunFile.now().pids()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(web.getOpenly(Web.METRICS + "/q/health/ready").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void the_clock_does_not_go_back() {
        Command back = Command.run("clock", ServiceTime.now().minusSeconds(60).toString());

        assertThat(back.exit()).isNotZero();
        assertThat(back.errors().lines()).singleElement().asString().contains("never runs back");
    }

    @Test
    @Order(3)
    void stop_ends_the_remains_of_a_launcher_that_was_killed() {
        List<ProcessHandle> processes = Processes.ofTheSystem();
        assertThat(processes).hasSizeGreaterThan(8);

        Processes.kill(RunFile.now().pid("launcher"));
        long begun = System.nanoTime();
        Command.succeed("stop");
        SYSTEM.ended();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
        SystemStart.assertNothingIsLeft(processes);
    }

    @Test
    @Order(4)
    void a_taken_service_port_is_one_line_of_error_and_nothing_is_left_running() throws IOException {
        try (ServerSocket taken = new ServerSocket(8082, 1, InetAddress.getLoopbackAddress())) {
            Command refused = Command.run("run", "--detach", "--empty", "--data", NEVER_USED.toString());

            assertThat(taken.isBound()).isTrue();
            assertThat(refused.exit()).isNotZero();
            assertThat(refused.errors().lines()).singleElement().asString().contains("8082", "metrics-service");
        }
        assertThat(RunFile.read()).isEmpty();
        assertThat(SystemStart.FIXED_PORTS).noneMatch(Ports::isTaken);
    }

    @Test
    @Order(5)
    void an_unknown_option_is_a_misuse() {
        Command misused = Command.run("run", "--detach", "--fast");

        assertThat(misused.exit()).isEqualTo(2);
        assertThat(misused.errors()).contains("--fast");
        assertThat(RunFile.read()).isEmpty();
    }

    @Test
    @Order(6)
    void stop_without_a_system_says_so() {
        assertThat(Command.lastLine(Command.succeed("stop"))).isEqualTo("nothing runs");
    }
}
