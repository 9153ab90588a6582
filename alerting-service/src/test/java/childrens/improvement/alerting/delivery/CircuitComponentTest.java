package childrens.improvement.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.MailGate;
import childrens.improvement.alerting.testing.MailGate.Stands;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The circuit breaker of a channel, which all instances share through the database. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class CircuitComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    @Inject
    MessageRepository messages;

    @BeforeEach
    void in_working_time() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
    }

    @AfterEach
    void the_mail_server_is_back() {
        MailGate.set(Stands.OPEN);
        database.execute("update circuit set failures = 0, waited_ms = 0, opened_until = null");
    }

    @Test
    void what_another_instance_has_found_broken_is_not_tried_here_until_the_time_is_over() {
        String team = council.team("cp-court");
        database.execute("""
                insert into circuit (name, channel, failures, opened_until)
                values ('mail', 'mail', 5, clock_timestamp() + interval '1 hour')
                on conflict (name) do update set failures = 5, opened_until = excluded.opened_until
                """);
        breaches.overdue(team);
        soon().until(() -> waiting(team).equals("1"));

        assertThat(due()).as("it waits, and may not be tried").isFalse();
        assertThat(attempts(team)).isEqualTo("0");

        database.execute("update circuit set opened_until = clock_timestamp() where name = 'mail'");
        Mailbox.ofManager(team).await(1);
        soon().until(() -> circuit().equals("0 closed"));
        assertThat(attempts(team)).isEqualTo("1");
    }

    @Test
    void five_failures_in_a_row_open_it_and_one_that_is_taken_closes_it() {
        MailGate.set(Stands.SHUT);
        String team = council.team("cp-court");
        breaches.overdue(team);
        for (int failed = 1; failed < 5; failed++) {
            int made = failed;
            soon().until(() -> attempts(team).equals(Integer.toString(made)));
            assertThat(circuit()).isEqualTo(failed + " closed");
            tryAgain(team);
        }
        soon().until(() -> attempts(team).equals("5"));
        assertThat(circuit()).isEqualTo("5 open");

        MailGate.set(Stands.OPEN);
        tryAgain(team);
        Mailbox.ofManager(team).await(1);
        soon().until(() -> circuit().equals("0 closed"));
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10));
    }

    /** What waited for the next attempt is due now. */
    private void tryAgain(String team) {
        database.execute(
                "update message set next_attempt_at = service_now() where recipient = ? and state = 'pending'",
                "team-manager-" + team);
    }

    private boolean due() {
        return QuarkusTransaction.requiringNew()
                .call(() -> messages.due("mail", database.now()).isPresent());
    }

    private String waiting(String team) {
        return database.value(
                "select count(*) from message where recipient = ? and state = 'pending'"
                        + " and next_attempt_at <= service_now()",
                "team-manager-" + team);
    }

    private String attempts(String team) {
        return database.value(
                "select count(*) from attempt a join message m on m.id = a.message"
                        + " where m.recipient = ? and a.outcome is not null",
                "team-manager-" + team);
    }

    /** How many failures in a row there were, and whether it was opened. */
    private String circuit() {
        return database.value("select failures || case when opened_until is null then ' closed' else ' open' end"
                + " from circuit where name = 'mail'");
    }
}
