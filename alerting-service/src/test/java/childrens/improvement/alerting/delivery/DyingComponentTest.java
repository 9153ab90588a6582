package childrens.improvement.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.channel.Channel;
import childrens.improvement.alerting.channel.Outcome;
import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.Mailbox.Mail;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The delivery dies between any two of its steps; the next instance goes on. The steps: 1 gathered, 2 claimed, 3 sent,
 * 4 the outcome kept.
 */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class DyingComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    @Inject
    DeliveryRunner runner;

    @Inject
    Gatherer gatherer;

    @Inject
    Dispatch dispatch;

    @Inject
    Channels channels;

    @Inject
    Completion completion;

    @BeforeEach
    void nobody_delivers() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        topics.awaitSettled();
        runner.stop(new ShutdownEvent());
    }

    @AfterEach
    void delivery_goes_on() {
        goOn();
        topics.awaitSettled();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void whichever_step_was_its_last_the_message_arrives_and_a_repeat_is_marked_as_one(int steps) {
        String team = council.team("cp-court");
        breaches.overdue(team);
        dieAfter(steps, team);
        goOn();
        topics.awaitSettled();
        List<Mail> mails = Mailbox.ofManager(team).await(1);
        if (steps == 3) {
            // nobody knew that it had arrived
            assertThat(mails).hasSize(2);
            assertThat(mails.get(1).header("Message-ID")).isEqualTo(mails.get(0).header("Message-ID"));
            assertThat(attempts(team)).containsExactly("no-answer false", "accepted true");
        } else if (steps == 2) {
            assertThat(mails).hasSize(1);
            assertThat(attempts(team)).containsExactly("no-answer false", "accepted true");
        } else {
            assertThat(mails).hasSize(1);
            assertThat(attempts(team)).containsExactly("accepted false");
        }
    }

    /** Others lose the all-clear over a restart between end and message: the row of the complaints' table. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void a_closing_is_not_lost_when_the_service_dies_between_the_end_and_its_message(int steps) {
        String team = council.team("cp-court");
        String about = breaches.overdue(team);
        goOn();
        Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        runner.stop(new ShutdownEvent());
        breaches.settled(about, "met-late", false);
        dieAfter(steps, team);
        goOn();
        List<Mail> mails = Mailbox.ofManager(team).await(2);
        topics.awaitSettled();
        assertThat(mails).hasSize(2);
        assertThat(mails.get(1).subject()).isEqualTo("No longer overdue: 1 decision on a contact, Team " + team);
    }

    /** Others send what was true when they first tried: the row of the complaints' table. */
    @Test
    void what_is_tried_again_after_a_refusal_says_what_is_so_then() {
        String team = council.team("cp-court");
        String ends = breaches.overdue(team);
        breaches.overdue(team);
        gatherWhenQuiet();
        Claim refused = claim(team);
        assertThat(refused.attempt().text().subject()).startsWith("Overdue: 2 decisions on contacts");
        completion.complete(refused, new Outcome(Outcome.Kind.REFUSED, "451 come back later"));
        breaches.settled(ends, "met-late", false);
        database.execute(
                "update message set next_attempt_at = service_now() where recipient = ?", "team-manager-" + team);
        goOn();
        List<Mail> mails = Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).subject()).isEqualTo("Overdue: 1 decision on a contact, Team " + team);
    }

    private void dieAfter(int steps, String team) {
        if (steps > 0) {
            gatherWhenQuiet();
        }
        if (steps > 1) {
            Claim claim = claim(team);
            if (steps > 2) {
                Channel channel = channels.named(claim.channel()).orElseThrow();
                Outcome outcome = channel.send(claim.attempt());
                if (steps > 3) {
                    completion.complete(claim, outcome);
                }
            }
        }
        database.execute(
                "update message set leased_until = clock_timestamp() where recipient = ? and lease is not null",
                "team-manager-" + team);
    }

    private void gatherWhenQuiet() {
        Instant quiet = database.now().plusSeconds(2);
        database.moveTo(quiet);
        gatherer.gather();
    }

    private Claim claim(String team) {
        Optional<Claim> claim = dispatch.claim(UUID.fromString(database.value(
                "select id::text from message where recipient = ? and state = 'pending'", "team-manager-" + team)));
        return claim.orElseThrow();
    }

    private void goOn() {
        runner.stop(new ShutdownEvent());
        runner.start(new StartupEvent());
    }

    private List<String> attempts(String team) {
        return database.column(
                "select a.outcome || ' ' || a.repeat from attempt a join message m on m.id = a.message"
                        + " where m.recipient = ? order by m.composed_at, a.number",
                "team-manager-" + team);
    }
}
