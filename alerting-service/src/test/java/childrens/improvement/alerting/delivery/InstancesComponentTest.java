package childrens.improvement.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Hooks;
import childrens.improvement.alerting.testing.MailGate;
import childrens.improvement.alerting.testing.MailGate.Stands;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.Receiver;
import childrens.improvement.alerting.testing.Receiver.Behaves;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What several instances of this service do with one message. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class InstancesComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    @Inject
    Gatherer gatherer;

    @Inject
    Dispatch dispatch;

    @Inject
    Channels channels;

    @Inject
    Completion completion;

    @Inject
    Revival revival;

    @Inject
    DeliveryConfig config;

    @Inject
    Hooks hooks;

    private List<DeliveryRunner> others = List.of();

    @BeforeEach
    void in_working_time() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
    }

    @AfterEach
    void one_instance_is_left_and_the_mail_server_is_back() {
        others.forEach(other -> other.stop(new ShutdownEvent()));
        MailGate.set(Stands.OPEN);
    }

    @Test
    void an_instance_that_dies_over_an_attempt_leaves_it_to_another_when_its_lease_has_run_out() {
        String team = council.team("cp-court");
        MailGate.set(Stands.SHUT);
        breaches.overdue(team);
        awaitAttempts(team, 1);
        MailGate.set(Stands.OPEN);
        database.execute(
                "update message set next_attempt_at = service_now(), lease = gen_random_uuid(),"
                        + " leased_until = clock_timestamp() + interval '4 seconds' where recipient = ?",
                "team-manager-" + team);
        database.execute(
                "insert into attempt (message, number, at, repeat) select id, 2, service_now(), false from message"
                        + " where recipient = ?",
                "team-manager-" + team);
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(3))
                .until(() -> Mailbox.ofManager(team).mails().isEmpty());
        Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        assertThat(attempts(team)).containsExactly("unreachable false", "no-answer false", "accepted true");
    }

    @Test
    void several_instances_send_each_message_once() {
        startOthers(4);
        Map<String, String> sent = new TreeMap<>();
        List<String> teams = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String team = council.team("cp-court");
            teams.add(team);
            for (int j = 0; j < 20; j++) {
                String about = Breaches.obligation();
                sent.put(about, Breaches.overdueData(about, "M004", team, database.now(), true));
            }
        }
        topics.sendAll("breaches", "obligation.overdue", sent);
        teams.forEach(team -> Mailbox.ofManager(team).await(1));
        topics.awaitSettled();
        assertThat(teams).allSatisfy(team -> {
            assertThat(Mailbox.ofManager(team).mails()).hasSize(1);
            assertThat(attempts(team)).containsExactly("accepted false");
        });
    }

    /** Others send what failed once for each of their instances: the row of the complaints' table. */
    @Test
    void a_receiver_that_answers_500_for_ten_minutes_while_three_instances_deliver_gets_the_event_once() {
        String team = council.team("cp-court");
        Receiver receiver = new Receiver();
        String subscription = hooks.subscribeToTeam(receiver, team);
        startOthers(2);
        receiver.set(Behaves.FAILS);
        breaches.overdue(team);
        Instant until = database.now().plus(Duration.ofMinutes(10));
        int attempts = 1;
        hooks.awaitAttempts(subscription, attempts);
        while (database.now().isBefore(until)) {
            hooks.toNextAttempt(subscription);
            attempts++;
            hooks.awaitAttempts(subscription, attempts);
        }
        receiver.set(Behaves.WELL);
        hooks.toNextAttempt(subscription);
        List<String> made = hooks.awaitAttempts(subscription, attempts + 1);
        hooks.end(subscription);
        receiver.close();

        assertThat(receiver.taken()).hasSize(attempts + 1);
        assertThat(receiver.taken())
                .filteredOn(taken -> taken.behaved() == Behaves.WELL)
                .hasSize(1);
        assertThat(made.subList(0, attempts)).containsOnly("refused false");
        assertThat(made).hasSize(attempts + 1).endsWith("accepted false");
    }

    private void startOthers(int count) {
        others = Stream.generate(() -> new DeliveryRunner(gatherer, dispatch, channels, completion, revival, config))
                .limit(count)
                .toList();
        others.forEach(other -> other.start(new StartupEvent()));
    }

    private void awaitAttempts(String team, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> database.value(
                        "select count(*) filter (where outcome is not null) from attempt a join message m"
                                + " on m.id = a.message where m.recipient = ?",
                        "team-manager-" + team)
                .equals(Integer.toString(count)));
    }

    private List<String> attempts(String team) {
        return database.column(
                "select a.outcome || ' ' || a.repeat from attempt a join message m on m.id = a.message"
                        + " where m.recipient = ? and a.outcome is not null order by m.composed_at, a.number",
                "team-manager-" + team);
    }
}
