package childrens.improvement.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Breaches.Found;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.Mailbox.Mail;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When what is overdue is told, and with what else. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class TellingHoursComponentTest {

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
    void outside_working_time_it_is_held_to_eight_of_the_next_working_day_and_says_so() {
        LocalDate friday = database.moveToNext(DayOfWeek.FRIDAY, LocalTime.of(19, 0));
        String team = council.team("cp-court");
        String about = breaches.overdue(team);
        topics.awaitSettled();
        Instant monday = TestDatabase.at(friday.plusDays(3), LocalTime.of(8, 0));
        assertThat(Instant.parse(database.value(
                        "select to_char(min(due_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from notification"
                                + " where episode = ?::uuid",
                        Breaches.episodeOf(about))))
                .isEqualTo(monday);
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
        database.moveTo(monday.minusSeconds(5));
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
        database.moveTo(monday);
        assertThat(Mailbox.ofManager(team).await(1).get(0).body())
                .contains("Why now: it came to be known outside working time and was held to 08:00 on Monday");
    }

    @Test
    void what_ends_while_it_is_held_is_never_told_and_listed_as_cancelled() {
        database.moveToNext(DayOfWeek.FRIDAY, LocalTime.of(19, 0));
        String team = council.team("cp-court");
        String about = breaches.overdue(team);
        breaches.settled(about, "met-late", false);
        database.moveToNext(DayOfWeek.WEDNESDAY, TEN);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
        assertThat(states(about)).containsExactly("opened cancelled team-manager-" + team);
        assertThat(topics.told(Breaches.episodeOf(about)))
                .extracting(message -> message.path("type").asText())
                .containsExactly("notification.decided", "notification.cancelled");
    }

    @Test
    void every_post_that_manages_the_team_is_told_and_hears_the_closing() {
        database.moveToNext(DayOfWeek.WEDNESDAY, TEN);
        String team = council.team("cp-court");
        council.post("second-manager-" + team, '"' + team + '"', "team-manager");
        council.holder("second-manager-" + team, "2010-01-01", "null");
        Mailbox second = new Mailbox("second-manager-" + team + "@council.example");
        String about = breaches.overdue(team);
        Mailbox.ofManager(team).await(1);
        second.await(1);
        topics.awaitSettled();
        breaches.settled(about, "met-late", false);
        database.moveToNext(DayOfWeek.THURSDAY, TEN);
        Mailbox.ofManager(team).await(2);
        second.await(2);
        assertThat(states(about))
                .containsExactlyInAnyOrder(
                        "opened sent team-manager-" + team,
                        "opened sent second-manager-" + team,
                        "closed sent team-manager-" + team,
                        "closed sent second-manager-" + team);
    }

    @Test
    void a_post_on_call_is_told_at_night() {
        database.moveToNext(DayOfWeek.SATURDAY, LocalTime.of(23, 0));
        String team = council.team("cp-court");
        council.post("rota-" + team, '"' + team + '"', "rota");
        council.holder("rota-" + team, "2010-01-01", "null");
        String about = breaches.overdue(team);
        Mailbox onCall = new Mailbox("rota-" + team + "@council.example");
        assertThat(onCall.await(1).get(0).body()).contains("this post is on call outside working time");
        topics.awaitSettled();
        breaches.settled(about, "met-late", false);
        onCall.await(2);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
    }

    @Test
    void a_day_clock_is_told_next_morning_in_one_message_for_all_that_is_due_then() {
        LocalDate friday = database.moveToNext(DayOfWeek.FRIDAY, LocalTime.of(0, 0));
        String team = council.team("cp-court");
        Instant midnight = TestDatabase.at(friday, LocalTime.MIDNIGHT);
        breaches.overdue(Breaches.obligation(), "M003", team, midnight);
        breaches.overdue(Breaches.obligation(), "M003", team, midnight);
        breaches.overdue(Breaches.obligation(), "M002", team, midnight);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
        database.moveTo(TestDatabase.at(friday, LocalTime.of(9, 0)));
        List<Mail> mails = Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).hasSize(1);
        assertThat(mails.get(0).subject()).isEqualTo("Overdue: 2 child protection visits, Team " + team);
    }

    @Test
    void a_first_load_is_one_summary_for_each_recipient() {
        String one = council.team("cp-court");
        String other = council.team("cp-court");
        breaches.backlog(
                new Found("M004", one, 40),
                new Found("M003", other, 30),
                new Found("M038", one, 5),
                new Found("M003", one, 2));
        Mailbox.ofManager(one).await(1);
        Mailbox.ofManager(other).await(1);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(one).mails())
                .extracting(Mail::subject)
                .containsExactly("Overdue already: 42 of 2 kinds, Team " + one);
        assertThat(Mailbox.ofManager(other).mails())
                .extracting(Mail::subject)
                .containsExactly("Overdue already: 30 child protection visits, Team " + other);
        assertThat(database.value("select count(*) from episode where team = ?", one))
                .isEqualTo("47");
        assertThat(database.column(
                        "select distinct message::text from notification where recipient = ?", "team-manager-" + one))
                .hasSize(1);
    }

    @Test
    void percentages_go_to_the_lead_and_the_head_of_service_on_monday_at_most_once() {
        String area = "area-" + UUID.randomUUID().toString().substring(0, 8);
        council.area(area);
        String team = council.team(area);
        council.post("lead-" + team, "null", "lead");
        council.holder("lead-" + team, "2010-01-01", "null");
        council.lead("M004", "lead-" + team);
        String about = breaches.breached(team);
        topics.awaitSettled();
        assertThat(new Mailbox("lead-" + team + "@council.example").mails()).isEmpty();
        LocalDate monday = database.moveToNext(DayOfWeek.MONDAY, LocalTime.of(8, 0));
        Mail toLead = new Mailbox("lead-" + team + "@council.example").await(1).get(0);
        assertThat(toLead.subject()).isEqualTo("Percentages this week: 1 not on target");
        assertThat(toLead.body()).contains("93 of 100 (93.0%); the target is at least 95%");
        new Mailbox("head-of-" + area + "@council.example").await(1);
        breaches.recovered(about, team);
        breaches.breached(team);
        database.moveTo(TestDatabase.at(monday.plusDays(7), LocalTime.of(8, 0)));
        topics.awaitSettled();
        assertThat(new Mailbox("lead-" + team + "@council.example").mails()).hasSize(1);
        breaches.recovered(about, team);
        database.moveTo(TestDatabase.at(monday.plusDays(14), LocalTime.of(8, 0)));
        assertThat(new Mailbox("lead-" + team + "@council.example")
                        .await(2)
                        .get(1)
                        .subject())
                .isEqualTo("Percentages this week: 0 not on target, 1 no longer");
    }

    private List<String> states(String about) {
        return database.column(
                "select step || ' ' || state || ' ' || recipient from notification where episode = ?::uuid order by 1",
                Breaches.episodeOf(about));
    }
}
