package childrens.improvement.alerting.silence;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.Mailbox.Mail;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import childrens.improvement.alerting.testing.Walk;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told to nobody for a time, and that nothing of it is lost. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class SilenceComponentTest {

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

    @BeforeEach
    void in_working_time() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        team = council.team("cp-court");
    }

    /** A group that never notifies after a mute: the row of the complaints' table. */
    @Test
    void what_a_silence_held_and_is_still_so_is_told_in_one_summary_when_it_ends() {
        Instant end = database.now().plus(Duration.ofHours(2));
        create("\"team\": \"" + team + "\"", end);
        breaches.overdue(team);
        breaches.overdue(team);
        String over = breaches.overdue(team);
        breaches.settled(over, "met-late", false);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
        walk.to(end.plusSeconds(60));
        List<Mail> mails = Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).hasSize(1);
        assertThat(mails.get(0).subject()).isEqualTo("Overdue already: 2 decisions on contacts, Team " + team);
        assertThat(mails.get(0).body()).contains("it comes only now because director had it silenced: Moving house");
    }

    /** A rule that silently holds nothing: the row of the complaints' table. */
    @Test
    void a_silence_shows_what_it_holds_and_ending_it_early_tells_it_at_once() {
        String mine = "\"team\": \"" + team + "\"";
        Instant end = database.now().plus(Duration.ofDays(3));
        assertThat(tried(mine, end).jsonPath().getInt("matching")).isZero();
        String id = create(mine, end).jsonPath().getString("id");
        String about = breaches.overdue(team);
        topics.awaitSettled();
        Response shown = get("/v1/silences/" + id);
        assertThat(shown.jsonPath().getInt("matching")).isEqualTo(1);
        assertThat(shown.jsonPath().getInt("holding")).isEqualTo(1);
        assertThat(shown.jsonPath().getString("lastMatch")).isEqualTo(Breaches.episodeOf(about));
        assertThat(shown.jsonPath().getString("lastMatchAt")).isNotNull();
        assertThat(shown.jsonPath().getString("post")).isEqualTo("director");
        assertThat(get("/v1/breaches/" + Breaches.episodeOf(about)).jsonPath().getString("state"))
                .isEqualTo("open");
        assertThat(tried(mine, end).jsonPath().getInt("matching")).isEqualTo(1);
        assertThat(given("director")
                        .post("/v1/silences/" + id + "/end")
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("ended");
        assertThat(Mailbox.ofManager(team).await(1)).hasSize(1);
        assertThat(get("/v1/silences").jsonPath().getList("items.id", String.class))
                .contains(id);
    }

    @Test
    void what_was_told_before_a_silence_has_its_closing_told_in_it() {
        String about = breaches.overdue(team);
        Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        create(
                "\"measure\": \"M004\", \"scope\": \"area:cp-court\"",
                database.now().plus(Duration.ofHours(1)));
        breaches.settled(about, "met-late", false);
        assertThat(Mailbox.ofManager(team).await(2)).hasSize(2);
        walk.to(database.now().plus(Duration.ofHours(2)));
    }

    @Test
    void a_silent_feed_holds_what_becomes_overdue_and_its_return_tells_what_is_still_so() {
        String feed = "urn:feed-" + UUID.randomUUID();
        feed(feed, "feed.silent");
        breaches.overdue(team);
        String recorded = breaches.overdue(team);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
        breaches.settled(recorded, "recorded-late", false);
        feed(feed, "feed.restored");
        List<Mail> mails = Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).hasSize(1);
        assertThat(mails.get(0).subject()).isEqualTo("Overdue already: 1 decision on a contact, Team " + team);
        assertThat(database.column("select episode from held_back where feed is not null"))
                .isEmpty();
    }

    @Test
    void a_silent_feed_holds_nothing_of_which_another_feed_says_what_is_behind_it() {
        String feed = "urn:feed-" + UUID.randomUUID();
        feed(feed, "feed.silent");
        breaches.overdueBy(feed, team);
        String told = breaches.overdueBy("urn:another-feed", team);
        assertThat(Mailbox.ofManager(team).await(1)).hasSize(1);
        topics.awaitSettled();
        assertThat(Mailbox.ofManager(team).mails()).hasSize(1);
        assertThat(database.value("select state from notification where episode = ?::uuid", Breaches.episodeOf(told)))
                .isEqualTo("sent");
        feed(feed, "feed.restored");
        assertThat(Mailbox.ofManager(team).await(2)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "analyst, 403, 403",
        "data-quality, 403, 200",
        "team-manager, 403, 200",
        "head-of-service, 403, 200",
        "head-of-safeguarding, 403, 200",
        "director, 201, 200",
        "plan-editor, 403, 403",
        "approver, 403, 403",
        "operator, 403, 403",
        "case-system, 403, 403"
    })
    void only_the_director_silences(String user, int write, int read) {
        Instant end = database.now().plus(Duration.ofHours(1));
        assertThat(post(user, "", "\"team\": \"nobody\"", end).statusCode()).isEqualTo(write);
        assertThat(given("director").get("/v1/silences").statusCode()).isEqualTo(200);
        assertThat(given(user).get("/v1/silences").statusCode()).isEqualTo(read);
    }

    @Test
    void a_silence_of_everything_without_an_end_or_without_a_reason_is_refused() {
        Instant now = database.now();
        assertThat(pointer(post("director", "", "\"measure\": null", now.plusSeconds(60))))
                .isEqualTo("/measure");
        assertThat(pointer(post("director", "", "\"team\": \"x\"", now.minusSeconds(60))))
                .isEqualTo("/endsAt");
        assertThat(pointer(post("director", "", "\"team\": \"x\"", now.plus(Duration.ofDays(93)))))
                .isEqualTo("/endsAt");
        assertThat(pointer(given("director")
                        .contentType("application/json")
                        .body("{\"team\": \"x\", \"endsAt\": \"" + now.plusSeconds(60) + "\"}")
                        .post("/v1/silences")))
                .isEqualTo("/reason");
    }

    private void feed(String feed, String type) {
        topics.send("breaches", feed, type, """
                {"about": "%s", "kind": "feed", "round": 1, "lastHeardAt": "2020-01-01T00:00:00Z", "at": "%s",
                 "because": %s}
                """.formatted(
                        feed, database.now(), type.equals("feed.silent") ? "null" : "\"recovered\""));
    }

    private Response create(String what, Instant end) {
        Response created = post("director", "", what, end);
        assertThat(created.statusCode()).isEqualTo(201);
        return created;
    }

    private Response tried(String what, Instant end) {
        return post("director", "?dryRun=true", what, end);
    }

    private static Response post(String user, String query, String what, Instant end) {
        return given(user)
                .contentType("application/json")
                .body("{%s, \"reason\": \"Moving house\", \"endsAt\": \"%s\"}".formatted(what, end))
                .post("/v1/silences" + query);
    }

    private static String pointer(Response refused) {
        assertThat(refused.statusCode()).isEqualTo(400);
        return refused.jsonPath().getString("errors[0].pointer");
    }

    private static Response get(String path) {
        return given("director").get(path);
    }

    private static RequestSpecification given(String user) {
        return RestAssured.given().header("Authorization", "Bearer " + Tokens.forUser(user));
    }
}
