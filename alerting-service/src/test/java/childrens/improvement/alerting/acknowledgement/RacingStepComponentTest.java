package childrens.improvement.alerting.acknowledgement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import childrens.improvement.alerting.testing.Walk;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An acknowledgement that races a step of the ladder: the row of the complaints' table. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class RacingStepComponentTest {

    private static final int MANY = 12;
    private static final Pattern COUNT = Pattern.compile("- (\\d+) child protection visits?\n");

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    @Inject
    Walk walk;

    @Inject
    DataSource connections;

    private final String area = "area-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> late = new ArrayList<>();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void visits_that_are_a_day_late_and_their_manager_was_told() {
        database.moveToNext(DayOfWeek.TUESDAY, LocalTime.of(10, 0));
        today = London.dayOf(database.now());
        council.area(area);
        String team = council.team(area);
        for (int i = 0; i < MANY; i++) {
            String about = Breaches.obligation();
            late.add(Breaches.episodeOf(about));
            breaches.overdue(about, "M003", team, TestDatabase.at(today, LocalTime.MIDNIGHT));
        }
        Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        walk.to(due().minusSeconds(60));
        assertThat(escalated(late.get(0))).isEqualTo("waiting");
    }

    @Test
    void the_acknowledgement_that_is_first_cancels_the_step_and_nobody_is_told() throws SQLException {
        late.subList(1, MANY).forEach(one -> assertThat(acknowledge(one)).isEqualTo(201));
        String breach = late.get(0);
        CompletableFuture<Integer> answer;
        try (Connection holder = held(breach)) {
            answer = CompletableFuture.supplyAsync(() -> acknowledge(breach));
            awaitWaiting(1);
            database.moveTo(due());
            awaitWaiting(2);
            holder.rollback();
        }
        assertThat(answer.join()).isEqualTo(201);
        topics.awaitSettled();
        assertThat(escalated(breach)).isEqualTo("cancelled");
        assertThat(head().mails()).isEmpty();
    }

    @Test
    void the_step_that_is_first_is_told_once_and_the_acknowledgement_stands_beside_it() throws SQLException {
        late.subList(1, MANY).forEach(one -> assertThat(acknowledge(one)).isEqualTo(201));
        String breach = late.get(0);
        CompletableFuture<Integer> answer;
        try (Connection holder = held(breach)) {
            database.moveTo(due());
            awaitWaiting(1);
            assertThat(head().mails()).isEmpty();
            answer = CompletableFuture.supplyAsync(() -> acknowledge(breach));
            awaitWaiting(2);
            holder.rollback();
        }
        assertThat(answer.join()).isEqualTo(201);
        assertThat(head().await(1)).hasSize(1);
        topics.awaitSettled();
        assertThat(escalated(breach)).isEqualTo("sent");
        assertThat(database.value("select count(*) from acknowledgement where episode = ?::uuid", breach))
                .isEqualTo("1");
        walk.to(due().plus(Duration.ofHours(5)));
        assertThat(head().mails()).hasSize(1);
    }

    @Test
    void of_many_that_race_each_is_told_exactly_if_it_was_not_cancelled() {
        List<String> before = late.subList(0, MANY / 2);
        before.forEach(one -> assertThat(acknowledge(one)).isEqualTo(201));
        List<CompletableFuture<Integer>> answers = late.subList(MANY / 2, MANY).stream()
                .map(one -> CompletableFuture.supplyAsync(() -> acknowledge(one)))
                .toList();
        database.moveTo(due());
        answers.forEach(answer -> assertThat(answer.join()).isEqualTo(201));
        topics.awaitSettled();
        assertThat(before).allSatisfy(one -> assertThat(escalated(one)).isEqualTo("cancelled"));
        List<String> states = late.stream().map(this::escalated).toList();
        assertThat(states).allMatch(state -> state.equals("sent") || state.equals("cancelled"));
        long sent = states.stream().filter("sent"::equals).count();
        assertThat(told()).isEqualTo(sent);
    }

    /** How many visits the head of service was told of. */
    private long told() {
        return head().mails().stream()
                .map(mail -> COUNT.matcher(mail.body().replace("\r\n", "\n")))
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private Instant due() {
        return TestDatabase.at(today.plusDays(1), LocalTime.of(9, 0));
    }

    /** Lets nobody change the breach until the connection rolls back. */
    private Connection held(String breach) throws SQLException {
        Connection holder = connections.getConnection();
        holder.setAutoCommit(false);
        try (PreparedStatement lock = holder.prepareStatement("select from episode where id = ?::uuid for update")) {
            lock.setString(1, breach);
            lock.execute();
        }
        return holder;
    }

    private void awaitWaiting(int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Integer.parseInt(database.value("select count(*) from pg_stat_activity"
                                + " where wait_event_type = 'Lock' and cardinality(pg_blocking_pids(pid)) > 0"))
                        >= count);
    }

    private Mailbox head() {
        return new Mailbox("head-of-" + area + "@council.example");
    }

    private String escalated(String breach) {
        return database.value("select state from notification where step = 'escalated' and episode = ?::uuid", breach);
    }

    private int acknowledge(String breach) {
        return given().header("Authorization", "Bearer " + Tokens.forUser("director"))
                .contentType("application/json")
                .body("{\"plan\": \"The visit is booked.\", \"reviewBy\": \"" + today.plusDays(9) + "\"}")
                .post("/v1/breaches/" + breach + "/acknowledgements")
                .statusCode();
    }
}
