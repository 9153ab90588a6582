package childrens.improvement.alerting.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.alerting.channel.notify.NotifySwitch;
import childrens.improvement.alerting.channel.teams.TeamsSwitch;
import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.MailGate;
import childrens.improvement.alerting.testing.MailGate.Stands;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.Receiver;
import childrens.improvement.alerting.testing.Receiver.Behaves;
import childrens.improvement.alerting.testing.Receiver.Taken;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where mails do not arrive, the next channel tells; and another tells that they do not. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class FallbackComponentTest {

    private static final Receiver TEAMS = new Receiver();
    private static final Receiver NOTIFY = new Receiver();
    private static final String TEAM = "court-1";
    private static final String POST = "team-manager-court-1";

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    @Inject
    NotifySwitch notify;

    @Inject
    TeamsSwitch teams;

    @Inject
    WatchSwitch watch;

    @BeforeEach
    void a_council_with_all_channels_in_working_time() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(9, 0));
        council.team(TEAM, "cp-court");
        council.holder(POST, "2010-01-01", "null");
        database.execute("delete from preference");
        notify.at(NOTIFY.url().replaceAll("/hook.*", ""));
        teams.workflows().put(POST, TEAMS.url());
        TEAMS.set(Behaves.WELL);
        NOTIFY.set(Behaves.NOTIFIES);
        NOTIFY.taken().clear();
        TEAMS.taken().clear();
    }

    @AfterEach
    void the_mail_server_is_back_and_is_all_there_is() {
        MailGate.set(Stands.OPEN);
        watch.quick(false);
        notify.at(null);
        teams.workflows().clear();
        database.execute("delete from preference");
    }

    @Test
    void after_four_hours_without_mail_the_next_channel_tells_and_the_record_says_so() {
        MailGate.set(Stands.SHUT);
        String about = breaches.overdue(TEAM);
        await().until(() -> !attempts(about).isEmpty());
        database.moveTo(database.now().plus(Duration.ofHours(4)));
        await().atMost(Duration.ofSeconds(30)).until(() -> state(about).equals("sent"));
        List<Taken> toPost = toAddress();
        assertThat(toPost).hasSize(1);
        assertThat(toPost.get(0).headers().get("authorization")).startsWith("Bearer ");
        assertThat(toPost.get(0).body()).contains("Overdue: 1 decision on a contact");
        assertThat(attempts(about)).startsWith("mail unreachable").endsWith("notify accepted");
        assertThat(database.value(
                        "select channel from notification where episode = ?::uuid", Breaches.episodeOf(about)))
                .isEqualTo("notify");
    }

    @Test
    void when_that_channel_does_not_work_either_the_one_after_it_tells() {
        MailGate.set(Stands.SHUT);
        NOTIFY.set(Behaves.FAILS);
        String about = breaches.overdue(TEAM);
        await().until(() -> !attempts(about).isEmpty());
        database.moveTo(database.now().plus(Duration.ofHours(4)));
        await().atMost(Duration.ofSeconds(30)).until(() -> attempts(about).contains("notify refused"));
        database.moveTo(database.now().plus(Duration.ofHours(4)));
        await().atMost(Duration.ofSeconds(30)).until(() -> state(about).equals("sent"));
        assertThat(attempts(about)).endsWith("teams accepted");
        assertThat(TEAMS.taken()).anySatisfy(taken -> assertThat(taken.body())
                .contains("AdaptiveCard", "Overdue: 1 decision on a contact")
                .doesNotContain(about));
    }

    @Test
    void whoever_has_chosen_teams_is_told_there_first() {
        database.execute(
                "insert into preference (post, holder, channels, lists_off, chosen_by, chosen_at)"
                        + " values (?, 'person-' || ?, 'teams', '', 'team-manager', service_now())",
                POST,
                POST);
        int mails = Mailbox.ofManager(TEAM).mails().size();
        String about = breaches.overdue(TEAM);
        await().atMost(Duration.ofSeconds(30)).until(() -> state(about).equals("sent"));
        assertThat(attempts(about)).containsExactly("teams accepted");
        assertThat(Mailbox.ofManager(TEAM).mails()).hasSize(mails);
    }

    @Test
    void a_channel_whose_canary_does_not_arrive_is_told_of_by_another_and_again_when_it_is_back() {
        watch.quick(true);
        Mailbox canaries = new Mailbox("canary@council.example");
        int before = canaries.await(1).size();
        await().atMost(Duration.ofSeconds(20)).until(() -> canaries.mails().size() > before);
        MailGate.set(Stands.SHUT);
        await().atMost(Duration.ofSeconds(30)).until(() -> NOTIFY.taken().stream()
                .anyMatch(taken -> taken.body().contains("Messages by mail do not arrive")));
        assertThat(RestAssured.given().get("/q/metrics").asString()).contains("delivery_channels_silent");
        MailGate.set(Stands.OPEN);
        database.moveTo(database.now().plus(Duration.ofHours(2)));
        await().atMost(Duration.ofSeconds(30)).until(() -> NOTIFY.taken().stream()
                .anyMatch(taken -> taken.body().contains("Messages by mail arrive again")));
        assertThat(NOTIFY.taken().stream().filter(taken -> taken.body().contains("do not arrive")))
                .hasSize(1);
    }

    @Test
    void a_receiver_of_webhooks_that_takes_no_canary_is_told_of_by_mail_and_again_when_it_does() {
        Receiver hook = new Receiver();
        String subscription = operator()
                .contentType("application/json")
                .body("{\"url\": \"" + hook.url() + "\", \"kind\": \"canary\"}")
                .post("/v1/subscriptions")
                .jsonPath()
                .getString("id");
        Mailbox lead = new Mailbox("performance-lead@council.example");
        watch.quick(true);
        try {
            breaches.overdue(TEAM);
            await().atMost(Duration.ofSeconds(20)).until(() -> !hook.taken().isEmpty());
            assertThat(hook.taken().get(0).body()).startsWith("{\"type\":\"canary\",");
            assertThat(hook.taken().get(0).headers()).containsKey("webhook-signature");
            hook.set(Behaves.FAILS);
            await().atMost(Duration.ofSeconds(30)).until(() -> told(lead, "Messages by webhook do not arrive") == 1);
            hook.set(Behaves.WELL);
            database.moveTo(database.now().plus(Duration.ofHours(2)));
            await().atMost(Duration.ofSeconds(30)).until(() -> told(lead, "Messages by webhook arrive again") == 1);
            assertThat(told(lead, "Messages by webhook do not arrive")).isEqualTo(1);
            assertThat(hook.taken()).allMatch(taken -> taken.body().contains("\"canary\""));
        } finally {
            operator().header("If-Match", "*").delete("/v1/subscriptions/" + subscription);
            hook.close();
        }
    }

    private static long told(Mailbox mailbox, String subject) {
        return mailbox.mails().stream()
                .filter(mail -> mail.subject().equals(subject))
                .count();
    }

    private static RequestSpecification operator() {
        return RestAssured.given().auth().oauth2(Tokens.forUser("operator"));
    }

    @Test
    void what_monitoring_reads_counts_what_was_sent_and_how_long_it_took() {
        breaches.overdue(TEAM);
        topics.awaitSettled();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        RestAssured.given().get("/q/metrics").asString())
                .contains("delivery_attempts_total{channel=\"mail\",outcome=\"accepted\"}")
                .contains("delivery_handover_seconds_bucket{channel=\"mail\",le=\"10.0\"}")
                .contains("delivery_oldest_unsent_seconds")
                .contains("delivery_messages_today_most"));
    }

    private List<Taken> toAddress() {
        return NOTIFY.taken().stream()
                .filter(taken -> taken.body().contains(POST + "@council.example"))
                .toList();
    }

    private List<String> attempts(String about) {
        return database.column(
                "select a.channel || ' ' || a.outcome from attempt a join notification n on n.message = a.message"
                        + " where n.episode = ?::uuid and n.step = 'opened' and a.outcome is not null order by a.number",
                Breaches.episodeOf(about));
    }

    private String state(String about) {
        return database.value(
                "select state from notification where episode = ?::uuid and step = 'opened'",
                Breaches.episodeOf(about));
    }
}
