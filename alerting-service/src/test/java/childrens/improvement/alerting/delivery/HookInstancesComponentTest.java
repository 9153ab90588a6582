package childrens.improvement.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Receiver;
import childrens.improvement.alerting.testing.Receiver.Behaves;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Others send what failed once for each of their instances: the row of the complaints' table. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class HookInstancesComponentTest {

    @Inject
    TestDatabase database;

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

    private final Receiver receiver = new Receiver();
    private List<DeliveryRunner> others = List.of();
    private String subscription = "";

    @AfterEach
    void one_instance_is_left() {
        others.forEach(other -> other.stop(new ShutdownEvent()));
        operator().header("If-Match", "*").delete("/v1/subscriptions/" + subscription);
        receiver.close();
    }

    @Test
    void a_receiver_that_answers_500_for_ten_minutes_while_three_instances_deliver_gets_the_event_once() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        String team = council.team("cp-court");
        subscription = operator()
                .contentType("application/json")
                .body("{\"url\": \"" + receiver.url() + "\", \"kind\": \"obligation\", \"scope\": \"team:" + team
                        + "\"}")
                .post("/v1/subscriptions")
                .jsonPath()
                .getString("id");
        others = Stream.generate(() -> new DeliveryRunner(gatherer, dispatch, channels, completion, revival, config))
                .limit(2)
                .toList();
        others.forEach(other -> other.start(new StartupEvent()));
        receiver.set(Behaves.FAILS);
        breaches.overdue(team);
        Instant until = database.now().plus(Duration.ofMinutes(10));
        int attempts = 1;
        awaitAttempts(attempts);
        while (database.now().isBefore(until)) {
            database.moveTo(nextAttempt());
            attempts++;
            awaitAttempts(attempts);
        }
        receiver.set(Behaves.WELL);
        database.moveTo(nextAttempt());
        awaitAttempts(attempts + 1);

        assertThat(receiver.taken()).hasSize(attempts + 1);
        assertThat(receiver.taken())
                .filteredOn(taken -> taken.behaved() == Behaves.WELL)
                .hasSize(1);
        assertThat(attempts().subList(0, attempts)).containsOnly("refused false");
        assertThat(attempts()).endsWith("accepted false");
    }

    private void awaitAttempts(int count) {
        await().atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> attempts().size() >= count);
    }

    private List<String> attempts() {
        return database.column(
                "select a.outcome || ' ' || a.repeat from attempt a join event_message v on v.message = a.message"
                        + " where v.subscription = ?::uuid and a.outcome is not null order by a.number",
                subscription);
    }

    private Instant nextAttempt() {
        return Instant.parse(database.value(
                "select to_char(max(m.next_attempt_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                        + " from message m join event_message v on v.message = m.id"
                        + " where v.subscription = ?::uuid and m.state = 'pending'",
                subscription));
    }

    private static RequestSpecification operator() {
        return RestAssured.given().auth().oauth2(Tokens.forUser("operator"));
    }
}
