package childrens.improvement.alerting.acknowledgement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking breaches on over HTTP, and what is told of them then. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class AcknowledgementComponentTest {

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

    private String team = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void in_working_time() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        team = council.team("cp-court");
        today = London.dayOf(database.now());
    }

    /** Who acknowledged: the row of the complaints' table. */
    @Test
    void who_acknowledged_when_and_with_which_plan_is_kept_and_never_changed() {
        String breach = Breaches.episodeOf(breaches.overdue(team));
        Response taken = acknowledge(breach, "The visit is booked.", today.plusDays(3));
        assertThat(taken.statusCode()).isEqualTo(201);
        Response read = as("director").get("/v1/breaches/" + breach);
        assertThat(read.jsonPath().getString("state")).isEqualTo("acknowledged");
        assertThat(read.jsonPath().getString("acknowledgedUntil")).startsWith(today.plusDays(3) + "T00:00:00");
        assertThat(read.jsonPath().getString("acknowledgements[0].post")).isEqualTo("director");
        assertThat(read.jsonPath().getString("acknowledgements[0].caller")).isEqualTo("director");
        assertThat(read.jsonPath().getString("acknowledgements[0].plan")).isEqualTo("The visit is booked.");
        assertThat(read.jsonPath().getString("acknowledgements[0].via")).isEqualTo("api");
        assertThat(as("director")
                        .get("/v1/breaches/" + breach + "/acknowledgements")
                        .jsonPath()
                        .getString("items[0].at"))
                .startsWith(today.toString());
        assertThat(ids("acknowledged")).contains(breach);
        assertThat(ids("open")).doesNotContain(breach);
        assertThatThrownBy(() -> database.execute("update acknowledgement set plan = 'other'"))
                .hasStackTraceContaining("never changed");
        assertThatThrownBy(() -> database.execute("delete from acknowledgement"))
                .hasStackTraceContaining("never changed");
    }

    /** An acknowledgement that is ignored: the row of the complaints' table. */
    @Test
    void what_is_acknowledged_before_it_is_told_is_told_only_when_its_review_comes() {
        database.moveToNext(DayOfWeek.SATURDAY, LocalTime.of(10, 0));
        today = London.dayOf(database.now());
        String about = breaches.overdue(team);
        topics.awaitSettled();
        String breach = Breaches.episodeOf(about);
        assertThat(states(breach)).containsExactly("opened waiting");
        assertThat(acknowledge(breach, "Seen on Monday.", today.plusDays(4)).statusCode())
                .isEqualTo(201);
        assertThat(states(breach)).containsExactly("opened cancelled");
        walk.to(TestDatabase.at(today.plusDays(3), LocalTime.of(17, 0)));
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
        walk.to(TestDatabase.at(today.plusDays(4), LocalTime.of(12, 0)));
        assertThat(Mailbox.ofManager(team).await(1)).hasSize(1);
        assertThat(as("director").get("/v1/breaches/" + breach).jsonPath().getString("state"))
                .isEqualTo("open");
    }

    @Test
    void a_repeat_changes_nothing_and_another_content_under_the_same_key_is_refused() {
        String breach = Breaches.episodeOf(breaches.overdue(team));
        String first =
                acknowledge(breach, "Booked.", today.plusDays(3)).jsonPath().getString("id");
        Response again = acknowledge(breach, "Booked.", today.plusDays(3));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getString("id")).isEqualTo(first);
        String key = UUID.randomUUID().toString();
        assertThat(keyed(key, breach, "Other.").statusCode()).isEqualTo(201);
        assertThat(keyed(key, breach, "Other.").statusCode()).isEqualTo(200);
        assertThat(keyed(key, breach, "Another.").statusCode()).isEqualTo(409);
        assertThat(database.value("select count(*) from acknowledgement where episode = ?::uuid", breach))
                .isEqualTo("2");
    }

    @Test
    void what_cannot_be_meant_is_refused_with_what_is_wrong() {
        String about = breaches.overdue(team);
        String breach = Breaches.episodeOf(about);
        assertThat(problem(acknowledge(breach, "Booked.", today.minusDays(1)))).isEqualTo("400 /reviewBy");
        assertThat(problem(acknowledge(breach, "Booked.", today.plusDays(93)))).isEqualTo("400 /reviewBy");
        assertThat(problem(acknowledge(breach, " ", today.plusDays(3)))).isEqualTo("400 /plan");
        assertThat(problem(post("/v1/breaches/" + breach + "/acknowledgements", "{\"plan\": \"Booked.\"}")))
                .isEqualTo("400 /reviewBy");
        assertThat(acknowledge(UUID.randomUUID().toString(), "Booked.", today.plusDays(3))
                        .statusCode())
                .isEqualTo(404);
        breaches.settled(about, "met-late", false);
        topics.awaitSettled();
        assertThat(acknowledge(breach, "Booked.", today.plusDays(3)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void many_are_acknowledged_for_one_reason_and_what_became_of_each_is_said() {
        String one = Breaches.episodeOf(breaches.overdue(team));
        String closing = breaches.overdue(team);
        breaches.settled(closing, "met-late", false);
        topics.awaitSettled();
        String body = """
                {"breaches": ["%s", "%s", "nothing"], "reason": "The office was flooded.", "reviewBy": "%s"}
                """.formatted(one, Breaches.episodeOf(closing), today.plusDays(2));
        Response taken = post("/v1/breaches/acknowledgements", body);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.jsonPath().getList("items.outcome", String.class))
                .containsExactly("acknowledged", "refused", "refused");
        assertThat(taken.jsonPath().getString("items[0].acknowledgement.reason"))
                .isEqualTo("The office was flooded.");
        assertThat(problem(post("/v1/breaches/acknowledgements", body.replace("reason", "plan"))))
                .isEqualTo("400 /reason");
    }

    @Test
    void an_acknowledgement_is_spent_when_it_closes_and_opens_again() {
        String about = breaches.overdue(team);
        String breach = Breaches.episodeOf(about);
        acknowledge(breach, "Booked.", today.plusDays(9));
        breaches.settled(about, "met-late", false);
        topics.awaitSettled();
        breaches.overdue(about, "M004", team);
        topics.awaitSettled();
        Response read = as("director").get("/v1/breaches/" + breach);
        assertThat(read.jsonPath().getString("state")).isEqualTo("open");
        assertThat(read.jsonPath().getBoolean("acknowledgements[0].stands")).isFalse();
    }

    /** Closing what is still broken: the row of the complaints' table. */
    @Test
    void closing_what_is_still_so_is_refused_and_an_acknowledgement_is_offered() {
        String about = breaches.overdue(team);
        String breach = Breaches.episodeOf(about);
        topics.awaitSettled();
        String path = "/v1/breaches/" + breach;
        assertThat(as("director").post(path + "/close").statusCode()).isEqualTo(428);
        assertThat(as("director")
                        .header("If-Match", "\"old\"")
                        .post(path + "/close")
                        .statusCode())
                .isEqualTo(412);
        Response refused = as("director")
                .header("If-Match", as("director").get(path).header("ETag"))
                .post(path + "/close");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("detail")).contains(path + "/acknowledgements");
        assertThat(database.value("select state from episode where about = ?", about))
                .isEqualTo("open");
        breaches.settled(about, "met-late", false);
        topics.awaitSettled();
        Response closed = as("director")
                .header("If-Match", as("director").get(path).header("ETag"))
                .post(path + "/close");
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.jsonPath().getString("state")).isEqualTo("closed");
    }

    private List<String> ids(String state) {
        return as("director")
                .get("/v1/breaches?limit=500&state=" + state)
                .jsonPath()
                .getList("items.id", String.class);
    }

    private List<String> states(String breach) {
        return database.column("select step || ' ' || state from notification where episode = ?::uuid", breach);
    }

    private static Response acknowledge(String breach, String plan, LocalDate reviewBy) {
        return post("/v1/breaches/" + breach + "/acknowledgements", body(plan, reviewBy));
    }

    private Response keyed(String key, String breach, String plan) {
        return as("director")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body(plan, today.plusDays(5)))
                .post("/v1/breaches/" + breach + "/acknowledgements");
    }

    private static String body(String plan, LocalDate reviewBy) {
        return "{\"plan\": \"%s\", \"reviewBy\": \"%s\"}".formatted(plan, reviewBy);
    }

    private static Response post(String path, String body) {
        return as("director").contentType("application/json").body(body).post(path);
    }

    private static String problem(Response refused) {
        return refused.statusCode() + " " + refused.jsonPath().getString("errors[0].pointer");
    }

    private static RequestSpecification as(String user) {
        return given().header("Authorization", "Bearer " + Tokens.forUser(user));
    }
}
