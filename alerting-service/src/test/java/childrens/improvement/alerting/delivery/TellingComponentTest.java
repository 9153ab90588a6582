package childrens.improvement.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.Mailbox.Mail;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a breach on Kafka to the mail on the mail server. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class TellingComponentTest {

    private static final LocalTime TEN = LocalTime.of(10, 0);

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
        database.moveToNext(DayOfWeek.WEDNESDAY, TEN);
    }

    @Test
    void a_breach_becomes_one_episode_and_one_mail_to_the_manager_of_the_team() {
        String team = council.team("cp-court");
        String about = breaches.overdue(team);
        List<Mail> mails = Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).hasSize(1);
        assertThat(mails.get(0).subject()).isEqualTo("Overdue: 1 decision on a contact, Team " + team);
        assertThat(mails.get(0).body())
                .contains("- 1 decision on a contact")
                .contains("The list: http://localhost:8083/teams/" + team + "/list")
                .contains("Why you: this post manages the team that is responsible for it: Team " + team)
                .doesNotContain(about);
        assertThat(database.column("select state from episode where about = ?", about))
                .containsExactly("open");
        assertThat(states(about)).containsExactly("opened sent team-manager-" + team);
    }

    @Test
    void the_date_is_the_machine_s_and_the_message_id_is_the_message_s() {
        String team = council.team("cp-court");
        breaches.overdue(team);
        Mail mail = Mailbox.ofManager(team).await(1).get(0);
        String message = database.value("select id from message where recipient = ?", "team-manager-" + team);
        assertThat(mail.header("Message-ID")).isEqualTo("<" + message + "@alerting.council.example>");
        assertThat(mail.source().split("Message-ID:", -1)).hasSize(2);
        String written = mail.header("Date").replaceFirst(" \\(.*", "");
        Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(written));
        assertThat(Duration.between(date, Clock.systemUTC().instant()).abs()).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void the_same_breach_told_twice_or_repeated_is_told_once() {
        String team = council.team("cp-court");
        String about = Breaches.obligation();
        String data = Breaches.overdueData(about, "M004", team, database.now(), false);
        String id = UUID.randomUUID().toString();
        topics.sendAs(id, "breaches", about, "obligation.overdue", data);
        topics.sendAs(id, "breaches", about, "obligation.overdue", data);
        topics.send("breaches", about, "obligation.overdue", data);
        Mailbox.ofManager(team).await(1);
        topics.send("breaches", about, "obligation.overdue", data);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).hasSize(1);
        assertThat(states(about)).containsExactly("opened sent team-manager-" + team);
    }

    @Test
    void the_closing_goes_to_whoever_got_the_opening() {
        String team = council.team("cp-court");
        String about = breaches.overdue(team);
        Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        breaches.settled(about, "met-late", false);
        List<Mail> mails = Mailbox.ofManager(team).await(2);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).hasSize(2);
        assertThat(mails.get(1).subject()).isEqualTo("No longer overdue: 1 decision on a contact, Team " + team);
        assertThat(mails.get(1).body()).contains("- 1 decision on a contact: done, late");
        assertThat(states(about))
                .containsExactly("closed sent team-manager-" + team, "opened sent team-manager-" + team);
    }

    @Test
    void what_is_overdue_again_after_its_closing_is_told_again() {
        String team = council.team("cp-court");
        String about = breaches.overdue(team);
        Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        breaches.settled(about, "met-late", false);
        Mailbox.ofManager(team).await(2);
        topics.awaitSettled();
        breaches.overdue(about, "M004", team);
        assertThat(Mailbox.ofManager(team).await(3).get(2).subject()).startsWith("Overdue: 1");
        topics.awaitSettled();
        assertThat(database.value("select state || ' ' || round from episode where about = ?", about))
                .isEqualTo("open 2");
    }

    /** No resolve when it fires again within the interval: the row of the complaints' table. */
    @Test
    void what_closes_and_opens_again_before_the_closing_is_told_is_still_so_for_whoever_was_told() {
        String team = council.team("cp-court");
        String about = breaches.overdue(team);
        Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        LocalDate evening = database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(20, 0));
        breaches.settled(about, "met-late", false);
        database.moveTo(database.now().plusSeconds(10));
        breaches.overdue(about, "M004", team);
        database.moveTo(TestDatabase.at(evening.plusDays(1), TEN));
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).hasSize(1);
        assertThat(states(about))
                .containsExactly("closed cancelled team-manager-" + team, "opened sent team-manager-" + team);
        assertThat(database.column(
                        "select type from breach_event where episode = ?::uuid order by id", Breaches.episodeOf(about)))
                .containsExactly("breach.opened", "breach.closed", "breach.opened");
        breaches.settled(about, "met-late", false);
        assertThat(Mailbox.ofManager(team).await(2)).hasSize(2).last().satisfies(mail -> assertThat(mail.subject())
                .startsWith("No longer overdue"));
    }

    @Test
    void a_closing_that_arrives_before_its_opening_ends_as_one_closed_episode_and_nothing_is_sent() {
        String team = council.team("cp-court");
        String about = Breaches.obligation();
        Instant opened = database.now();
        breaches.settled(about, "recorded-late", false, opened.plusSeconds(1));
        assertThat(database.value("select state from episode where about = ?", about))
                .isEqualTo("unopened");
        topics.send("breaches", about, "obligation.overdue", Breaches.overdueData(about, "M004", team, opened, false));
        topics.awaitSettled();
        assertThat(database.value("select state || ' ' || closed_because from episode where about = ?", about))
                .isEqualTo("closed recorded-late");
        assertThat(states(about)).isEmpty();
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
    }

    @Test
    void nothing_is_sent_about_a_child_who_has_died() {
        String team = council.team("cp-court");
        String told = breaches.overdue(team);
        Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        database.moveToNext(DayOfWeek.FRIDAY, LocalTime.of(19, 0));
        String held = breaches.overdue(team);
        breaches.settled(told, "ceased", true);
        breaches.settled(held, "ceased", true);
        database.moveToNext(DayOfWeek.WEDNESDAY, TEN);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).hasSize(1);
        assertThat(states(told)).containsExactly("opened sent team-manager-" + team);
        assertThat(states(held)).containsExactly("opened cancelled team-manager-" + team);
    }

    @Test
    void what_an_unknown_team_owes_comes_to_the_performance_lead_who_is_told_why() {
        council.team("cp-court");
        String nobodys = "unknown-" + UUID.randomUUID();
        breaches.overdue(nobodys);
        topics.awaitSettled();
        assertThat(new Mailbox("performance-lead@council.example").mails())
                .filteredOn(mail -> mail.subject().contains(nobodys))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body())
                        .contains("the organisation does not know the team " + nobodys)
                        .contains("so it comes to the performance lead"));
    }

    @Test
    void who_holds_the_post_when_it_is_sent_gets_it_not_who_held_it_when_it_was_decided() {
        LocalDate friday = database.moveToNext(DayOfWeek.FRIDAY, LocalTime.of(19, 0));
        String team = council.team("cp-court");
        breaches.overdue(team);
        topics.awaitSettled();
        council.holder("team-manager-" + team, "new-" + team + "@council.example", "2010-01-01", "null");
        database.moveTo(TestDatabase.at(friday.plusDays(3), LocalTime.of(8, 0)));
        new Mailbox("new-" + team + "@council.example").await(1);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
    }

    /** What goes to somebody who has left: the row of the complaints' table. */
    @Test
    void what_was_decided_for_somebody_who_has_left_when_it_goes_is_told_to_the_performance_lead_who_hears_why() {
        LocalDate friday = database.moveToNext(DayOfWeek.FRIDAY, LocalTime.of(19, 0));
        String team = council.team("cp-court");
        breaches.overdue(team);
        topics.awaitSettled();
        council.holder("team-manager-" + team, "2010-01-01", "\"" + friday.plusDays(1) + "\"");
        database.moveTo(TestDatabase.at(friday.plusDays(3), LocalTime.of(8, 0)));
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
        assertThat(new Mailbox("performance-lead@council.example").mails())
                .filteredOn(mail -> mail.subject().contains(team))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.body()).contains("nobody holds the post team-manager-" + team + " now"));
    }

    private List<String> states(String about) {
        return database.column(
                "select step || ' ' || state || ' ' || recipient from notification where episode = ?::uuid order by 1",
                Breaches.episodeOf(about));
    }
}
