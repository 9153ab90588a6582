package childrens.improvement.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.endtoend.Breaches.Overdue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances of metrics-service on one database: whatever their number, each deadline passes once. */
@Order(2)
class TwoInstancesIT {

    @RegisterExtension
    static final RunningSystem SYSTEM = RunningSystem.startedAt(RunningSystem.MORNING);

    private static final String TEAM = "assessment-2";
    private static final int DEADLINES = 1000;
    private static final int DECIDED = 50;
    private static final LocalTime MORNING = LocalTime.of(11, 0);
    private static final Duration A_DAY = Duration.ofHours(24);
    /** How quick it is, deploy/benchmark measures; here it is only not to wait for something else. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Web web = new Web();

    @Test
    void a_thousand_deadlines_of_one_moment_are_each_announced_once_and_soon_and_none_early() {
        Instant now = ServiceTime.moveToNext(MORNING);
        Instant dueBefore = now.plus(A_DAY);
        List<CaseEvent> undecided = CaseEvent.contactsReceived(DEADLINES, now, TEAM);
        List<CaseEvent> decided = CaseEvent.contactsReceived(DECIDED, now, TEAM);
        try (SecondMetricsService second = SecondMetricsService.start(web)) {
            EventLog.send(Stream.concat(undecided.stream(), decided.stream()).toList());
            EventLog.send(decided.stream().map(event -> event.decided(now)).toList());
            Eventually.holds(() ->
                    assertThat(Reading.ofTeam(web, "M004", TEAM).pending()).isEqualTo(DEADLINES));
            assertThat(Breaches.overdueOf(TEAM)).isEmpty();

            ServiceTime.moveTo(dueBefore);
            Instant machine = Instant.now();
            Duration aheadAtMost =
                    Duration.between(machine, Reading.ofTeam(web, "M004", TEAM).knownAt());

            second.assertReady(web);
            List<Overdue> overdue = Breaches.overdueOf(TEAM);
            assertThat(overdue).hasSize(DEADLINES);
            assertThat(overdue).extracting(Overdue::about).doesNotHaveDuplicates();
            assertThat(overdue).allSatisfy(each -> {
                assertThat(each.dueBefore()).isEqualTo(dueBefore);
                assertThat(each.openedAt()).isBetween(dueBefore, dueBefore.plus(SOON));
                assertThat(each.appendedAt().plus(aheadAtMost)).isBefore(dueBefore.plus(SOON));
                assertThat(each.backlog()).isFalse();
            });
        }
        assertThat(Reading.ofTeam(web, "M004", TEAM).overdueNow()).isEqualTo(DEADLINES);
    }
}
