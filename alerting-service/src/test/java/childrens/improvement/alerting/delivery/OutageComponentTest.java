package childrens.improvement.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.MailGate;
import childrens.improvement.alerting.testing.MailGate.Stands;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.Mailbox.Mail;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages while the mail server, or an instance of this service, is away. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class OutageComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    @BeforeEach
    void in_working_time() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
    }

    @AfterEach
    void the_mail_server_is_back() {
        MailGate.set(Stands.OPEN);
    }

    @Test
    void a_mail_server_that_is_away_and_back_costs_time_only() {
        String team = council.team("cp-court");
        MailGate.set(Stands.SHUT);
        breaches.overdue(team);
        awaitAttempts(team, 1);
        database.moveTo(nextAttempt(team));
        awaitAttempts(team, 2);
        MailGate.set(Stands.OPEN);
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
        database.moveTo(nextAttempt(team));
        Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).hasSize(1);
        assertThat(attempts(team)).containsExactly("unreachable false", "unreachable false", "accepted false");
    }

    /** Resolved without ever firing: the row of the complaints' table. */
    @Test
    void what_ends_while_the_mail_server_is_away_is_not_told_when_it_is_back() {
        String team = council.team("cp-court");
        MailGate.set(Stands.SHUT);
        List<String> both = breaches.overdueAtOnce(team, 2);
        String ends = both.get(0);
        String lasts = both.get(1);
        awaitAttempts(team, 1);
        breaches.settled(ends, "met-late", false);
        MailGate.set(Stands.OPEN);
        database.moveTo(nextAttempt(team));
        Mail mail = Mailbox.ofManager(team).await(1).get(0);
        topics.awaitSettled();
        assertThat(mail.subject()).isEqualTo("Overdue: 1 decision on a contact, Team " + team);
        assertThat(Mailbox.ofManager(team).mails()).hasSize(1);
        assertThat(state(ends)).isEqualTo("cancelled");
        assertThat(state(lasts)).isEqualTo("sent");
    }

    @Test
    void a_message_that_was_taken_without_an_answer_is_sent_again_as_a_possible_repeat_with_the_same_message_id() {
        String team = council.team("cp-court");
        MailGate.set(Stands.CUTS_THE_ANSWER);
        String about = breaches.overdue(team);
        Mailbox.ofManager(team).await(1);
        soon().until(() -> attempts(team).contains("no-answer false"));
        breaches.settled(about, "met-late", false);
        MailGate.set(Stands.OPEN);
        database.moveTo(nextAttempt(team));
        List<Mail> mails = Mailbox.ofManager(team).await(3);
        topics.awaitSettled();
        assertThat(mails.get(1).header("Message-ID")).isEqualTo(mails.get(0).header("Message-ID"));
        assertThat(mails.get(1).body()).isEqualTo(mails.get(0).body());
        assertThat(mails.get(2).subject()).startsWith("No longer overdue");
        assertThat(attempts(team)).containsExactly("no-answer false", "accepted true", "accepted false");
    }

    @Test
    void a_mail_server_that_never_answers_does_not_hold_an_attempt_for_ever() {
        String team = council.team("cp-court");
        MailGate.set(Stands.DUMB);
        breaches.overdue(team);
        soon().until(() -> attempts(team).contains("no-answer false"));
        MailGate.set(Stands.OPEN);
        database.moveTo(nextAttempt(team));
        Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        assertThat(attempts(team)).containsExactly("no-answer false", "accepted true");
    }

    @Test
    void after_a_day_of_trying_a_message_has_failed_and_is_listed_as_such() {
        String team = council.team("cp-court");
        MailGate.set(Stands.SHUT);
        String about = breaches.overdue(team);
        awaitAttempts(team, 1);
        Instant first = database.now();
        for (int looks = 1; !state(about).equals("failed"); looks++) {
            int made = attempts(team).size();
            database.moveTo(nextAttempt(team));
            // none is made where the circuit is open then, and in the evening none before the next morning
            soon().until(() -> state(about).equals("failed") || attempts(team).size() > made || isPutOff(team));
            assertThat(looks).isLessThan(200);
        }
        assertThat(Duration.between(first, database.now())).isBetween(Duration.ofHours(23), Duration.ofHours(25));
        breaches.settled(about, "met-late", false);
        topics.awaitSettled();
        MailGate.set(Stands.OPEN);
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
        assertThat(topics.told(Breaches.episodeOf(about)))
                .extracting(message -> message.path("type").asText())
                .containsExactly(
                        "notification.decided",
                        "notification.failed",
                        // the next post was to be told, until it was done after all
                        "notification.decided",
                        "notification.cancelled");
    }

    @Test
    void a_mail_server_that_is_back_after_three_days_gets_all_that_is_still_so() {
        String team = council.team("cp-court");
        MailGate.set(Stands.SHUT);
        List<String> both = breaches.overdueAtOnce(team, 2);
        String lasts = both.get(0);
        String ends = both.get(1);
        awaitAttempts(team, 1);
        database.moveTo(database.now().plus(Duration.ofDays(1)));
        soon().until(() -> state(lasts).equals("failed") && state(ends).equals("failed"));
        breaches.settled(ends, "met-late", false);
        database.moveToNext(DayOfWeek.FRIDAY, LocalTime.of(11, 0));
        MailGate.set(Stands.OPEN);
        String other = council.team("cp-court");
        breaches.overdue(other);
        Mailbox.ofManager(other).await(1);
        List<Mail> mails = Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).subject()).isEqualTo("Overdue: 1 decision on a contact, Team " + team);
        assertThat(state(lasts)).isEqualTo("sent");
        assertThat(state(ends)).isEqualTo("failed");
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10));
    }

    private void awaitAttempts(String team, int count) {
        soon().until(() -> database.value(
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

    private Instant nextAttempt(String team) {
        return Instant.parse(database.value(
                "select to_char(max(next_attempt_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from message"
                        + " where recipient = ? and state = 'pending'",
                "team-manager-" + team));
    }

    private boolean isPutOff(String team) {
        return database.value(
                        "select (count(*) filter (where next_attempt_at > service_now()) > 0)::text from message"
                                + " where recipient = ? and state = 'pending'",
                        "team-manager-" + team)
                .equals("true");
    }

    private String state(String about) {
        return database.value(
                "select state from notification where episode = ?::uuid and step = 'opened'",
                Breaches.episodeOf(about));
    }
}
