package childrens.improvement.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** PostgreSQL and the broker die, as in a power cut, and come again: what was accepted is counted, and once. */
@Order(3)
class StackOutageIT {

    @RegisterExtension
    static final RunningSystem SYSTEM = RunningSystem.startedAt(RunningSystem.MORNING);

    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String TEAM = "assessment-3";
    private static final LocalTime MORNING = LocalTime.of(12, 0);
    private static final int EVENTS = 500;
    private static final int DURING = 250;

    private final Web web = new Web();

    @Test
    void events_that_come_while_postgresql_is_dead_are_all_counted_once() {
        Instant now = ServiceTime.moveToNext(MORNING);
        int before = Reading.ofTeam(web, "M004", TEAM).pending();
        List<CaseEvent> events = CaseEvent.contactsReceived(EVENTS, now, TEAM);

        EventLog.send(events.subList(0, DURING));
        Processes.kill(Processes.postmaster());
        EventLog.send(events.subList(DURING, EVENTS));
        EventLog.send(events.subList(0, DURING));

        awaitPending(before + EVENTS);
    }

    @Test
    void without_the_broker_nothing_is_accepted_and_what_was_accepted_is_not_lost() {
        Instant now = ServiceTime.now();
        int before = Reading.ofTeam(web, "M004", TEAM).pending();
        String first = body(CaseEvent.contactsReceived(EVENTS, now, TEAM));
        String second = body(CaseEvent.contactsReceived(EVENTS, now, TEAM));

        assertThat(web.postEvents(BATCH, first).status()).isEqualTo(202);
        Processes.kill(RunFile.now().pid("kafka"));
        Answer refused = web.postEvents(BATCH, second);

        assertThat(refused.status()).describedAs(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        Eventually.holds(
                () -> assertThat(web.postEvents(BATCH, second).status()).isEqualTo(202));
        awaitPending(before + 2 * EVENTS);
    }

    /** Waits for the number, and for no more to come. */
    private void awaitPending(int expected) {
        Eventually.holds(
                () -> assertThat(Reading.ofTeam(web, "M004", TEAM).pending()).isEqualTo(expected));
        ServiceTime.settle();
        assertThat(Reading.ofTeam(web, "M004", TEAM).pending()).isEqualTo(expected);
    }

    private static String body(List<CaseEvent> events) {
        return events.stream().map(CaseEvent::json).collect(Collectors.joining(",", "[", "]"));
    }
}
