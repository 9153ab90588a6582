package childrens.improvement.alerting.subscription;

import static childrens.improvement.alerting.testing.Hooks.awaitTaken;
import static childrens.improvement.alerting.testing.Hooks.operator;
import static childrens.improvement.alerting.testing.Hooks.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Hooks;
import childrens.improvement.alerting.testing.Receiver;
import childrens.improvement.alerting.testing.Receiver.Behaves;
import childrens.improvement.alerting.testing.Receiver.Taken;
import childrens.improvement.alerting.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other systems are told, whatever their receiver does; against a real HTTP receiver. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class WebhookComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    @Inject
    Hooks hooks;

    private final Receiver receiver = new Receiver();
    private String team = "";
    private String subscription = "";
    private String secret = "";

    @BeforeEach
    void a_receiver_has_subscribed_to_a_team() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        team = council.team("cp-court");
        Response made = hooks.subscribe(receiver, ", \"kind\": \"obligation\", \"scope\": \"team:" + team + "\"");
        assertThat(made.statusCode()).isEqualTo(201);
        subscription = made.jsonPath().getString("id");
        secret = made.jsonPath().getString("secret");
    }

    @AfterEach
    void nobody_listens_any_more() {
        operator().header("If-Match", "*").delete("/v1/subscriptions/" + subscription);
        receiver.close();
    }

    @Test
    void an_event_is_sent_once_signed_and_says_nothing_about_a_child() {
        String about = breaches.overdue(team);
        Taken opened = awaitTaken(receiver, 1).get(0);
        breaches.settled(about, "met-late", false);
        Taken closed = awaitTaken(receiver, 2).get(1);
        assertThat(opened.headers().get("webhook-signature")).isEqualTo(signature(secret, opened));
        assertThat(Instant.ofEpochSecond(Long.parseLong(opened.headers().get("webhook-timestamp"))))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(opened.body()).doesNotContain(about).doesNotContain("dueBefore");
        JsonPath event = JsonPath.from(opened.body());
        assertThat(event.getString("type")).isEqualTo("breach.opened");
        assertThat(event.getString("data.breach")).isEqualTo(Breaches.episodeOf(about));
        assertThat(event.getString("data.team")).isEqualTo(team);
        assertThat(JsonPath.from(closed.body()).getString("type")).isEqualTo("breach.closed");
        assertThat(JsonPath.from(closed.body()).getString("data.closedBecause")).isEqualTo("met-late");
        assertThat(hooks.attempts(subscription)).containsExactly("accepted false", "accepted false");
    }

    @Test
    void that_a_note_takes_it_on_is_sent_with_the_post_and_the_planned_day() {
        String about = breaches.overdue(team);
        awaitTaken(receiver, 1);
        LocalDate planned = London.dayOf(database.now()).plusDays(2);
        breaches.noted(about, "team-manager-" + team, "\"" + planned + "\"");
        JsonPath noted = JsonPath.from(awaitTaken(receiver, 2).get(1).body());
        assertThat(noted.getString("type")).isEqualTo("breach.acknowledged");
        assertThat(noted.getString("data.acknowledgedBy")).isEqualTo("team-manager-" + team);
        assertThat(noted.getString("data.acknowledgedUntil")).startsWith(planned.plusDays(1) + "T00:00:00");
    }

    @Test
    void what_was_not_asked_for_is_not_sent() {
        breaches.breached(team);
        breaches.overdue(council.team("cp-court"));
        String about = breaches.overdue(team);
        assertThat(awaitTaken(receiver, 1)).hasSize(1);
        assertThat(receiver.taken().get(0).body()).contains(Breaches.episodeOf(about));
    }

    @Test
    void nothing_is_sent_about_a_child_who_has_died_since() {
        receiver.set(Behaves.FAILS);
        String about = breaches.overdue(team);
        hooks.awaitAttempts(subscription, 1);
        breaches.settled(about, "ceased", true);
        receiver.set(Behaves.WELL);
        hooks.toNextAttempt(subscription);
        String next = breaches.overdue(team);
        awaitTaken(receiver, 2);
        assertThat(receiver.taken().get(1).body()).contains(Breaches.episodeOf(next));
        assertThat(receiver.taken()).hasSize(2);
    }

    @Test
    void with_a_new_secret_the_one_before_signs_too() {
        String second = operator()
                .post("/v1/subscriptions/" + subscription + "/secrets")
                .jsonPath()
                .getString("secret");
        breaches.overdue(team);
        Taken taken = awaitTaken(receiver, 1).get(0);
        assertThat(second).isNotEqualTo(secret);
        assertThat(String.valueOf(taken.headers().get("webhook-signature")).split(" "))
                .containsExactly(signature(second, taken), signature(secret, taken));
    }

    @Test
    void a_receiver_that_answers_500_for_ten_minutes_gets_the_event_once_and_costs_time_only() {
        receiver.set(Behaves.FAILS);
        breaches.overdue(team);
        hooks.awaitAttempts(subscription, 1);
        Instant first = database.now();
        int attempts = 1;
        while (Duration.between(first, database.now()).toMinutes() < 10) {
            hooks.toNextAttempt(subscription);
            attempts++;
            hooks.awaitAttempts(subscription, attempts);
        }
        receiver.set(Behaves.WELL);
        hooks.toNextAttempt(subscription);
        hooks.awaitAttempts(subscription, attempts + 1);
        assertThat(receiver.taken())
                .filteredOn(one -> one.behaved() == Behaves.WELL)
                .hasSize(1);
        assertThat(receiver.taken())
                .extracting(one -> one.headers().get("webhook-id"))
                .containsOnly(messageId());
        assertThat(hooks.attempts(subscription)).hasSize(attempts + 1).endsWith("accepted false");
        assertThat(hooks.attempts(subscription).subList(0, attempts)).containsOnly("refused false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANGS", "DROPS"})
    void a_receiver_that_gives_no_answer_gets_it_again_marked_as_a_possible_repeat(String as) {
        receiver.set(Behaves.valueOf(as));
        breaches.overdue(team);
        assertThat(hooks.awaitAttempts(subscription, 1)).containsExactly("no-answer false");
        receiver.set(Behaves.WELL);
        hooks.toNextAttempt(subscription);
        assertThat(hooks.awaitAttempts(subscription, 2)).containsExactly("no-answer false", "accepted true");
        List<Taken> taken = receiver.taken();
        assertThat(taken).hasSize(2);
        assertThat(taken.get(1).headers().get("webhook-id"))
                .isEqualTo(taken.get(0).headers().get("webhook-id"));
        assertThat(taken.get(1).body()).isEqualTo(taken.get(0).body());
    }

    @Test
    void what_may_have_arrived_is_not_tried_again_once_the_subscription_has_ended() {
        receiver.set(Behaves.DROPS);
        breaches.overdue(team);
        assertThat(hooks.awaitAttempts(subscription, 1)).containsExactly("no-answer false");
        operator().header("If-Match", "*").delete("/v1/subscriptions/" + subscription);
        hooks.toNextAttempt(subscription);
        String message = messageId();
        await().until(() -> database.value("select state from message where id = ?::uuid", message)
                .equals("cancelled"));
        assertThat(receiver.taken()).hasSize(1);
    }

    @Test
    void a_receiver_that_is_back_after_three_days_has_missed_nothing() {
        receiver.set(Behaves.FAILS);
        breaches.overdue(team);
        hooks.awaitAttempts(subscription, 1);
        database.moveTo(database.now().plus(Duration.ofDays(3)));
        breaches.overdue(team);
        hooks.awaitAttempts(subscription, 3);
        receiver.set(Behaves.WELL);
        database.moveTo(database.now().plus(Duration.ofHours(2)));
        hooks.awaitAttempts(subscription, 5);
        assertThat(receiver.taken())
                .filteredOn(one -> one.behaved() == Behaves.WELL)
                .hasSize(2);
        assertThat(database.column(
                        "select m.state from message m join event_message v on v.message = m.id"
                                + " where v.subscription = ?::uuid",
                        subscription))
                .containsExactly("sent", "sent");
    }

    /** An interval that is taken for the time an answer may take: the row of the complaints' table. */
    @Test
    void a_receiver_slower_than_the_rounds_of_the_delivery_is_asked_once() {
        receiver.set(Behaves.SLOW);
        breaches.overdue(team);
        assertThat(hooks.awaitAttempts(subscription, 1)).containsExactly("accepted false");
        assertThat(receiver.taken()).hasSize(1);
    }

    @Test
    void a_receiver_that_hangs_holds_up_no_mail() {
        receiver.set(Behaves.HANGS);
        breaches.overdue(team);
        childrens.improvement.alerting.testing.Mailbox.ofManager(team).await(1);
        hooks.awaitAttempts(subscription, 1);
        assertThat(hooks.attempts(subscription)).containsExactly("no-answer false");
    }

    @Test
    void nobody_is_followed_elsewhere() {
        receiver.set(Behaves.REDIRECTS);
        breaches.overdue(team);
        assertThat(hooks.awaitAttempts(subscription, 1)).containsExactly("refused false");
        assertThat(receiver.taken()).hasSize(1);
        assertThat(operator()
                        .get("/v1/subscriptions/" + subscription + "/deliveries")
                        .jsonPath()
                        .getString("items[0].answer"))
                .isEqualTo("answered 307");
    }

    private String messageId() {
        return database.value("select message::text from event_message where subscription = ?::uuid", subscription);
    }
}
