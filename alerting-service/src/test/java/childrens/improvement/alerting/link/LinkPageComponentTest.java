package childrens.improvement.alerting.link;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link in a message, from the page to the acknowledgement. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class LinkPageComponentTest {

    private static final String KEY = "only-for-tests-only-for-tests-only-for-tests";

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    @Inject
    Links links;

    private String team = "";
    private String about = "";
    private String breach = "";
    private UUID message = new UUID(0, 0);
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void a_message_that_was_sent() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        today = London.dayOf(database.now());
        team = council.team("cp-court");
        about = breaches.overdue(team);
        breach = Breaches.episodeOf(about);
        Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        message = UUID.fromString(database.value("select message from notification where episode = ?::uuid", breach));
    }

    @Test
    void looking_at_the_page_changes_nothing_however_often() {
        String token = token();
        for (int i = 0; i < 3; i++) {
            Response page = given().queryParam("token", token).get("/pages/acknowledge");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.contentType()).startsWith("text/html");
            assertThat(page.asString())
                    .contains("Decision on a contact, Team " + team, "[team-manager-" + team + "]")
                    .doesNotContain(about, "<script");
            assertThat(given().queryParam("token", token)
                            .head("/pages/acknowledge")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(count("acknowledgement where episode = ?::uuid", breach)).isEqualTo("0");
        assertThat(count("used_link where message = ?::uuid", message.toString()))
                .isEqualTo("0");
    }

    @Test
    void the_button_acknowledges_once_in_the_name_of_the_post_that_it_was_sent_to() {
        Response taken =
                take(token(), "The visit is <b>booked</b>.", today.plusDays(3).toString());
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.asString()).contains("Taken on");
        assertThat(database.column(
                        "select post || ' ' || caller || ' ' || via || ' ' || plan from acknowledgement where episode = ?::uuid",
                        breach))
                .containsExactly(
                        "team-manager-%1$s team-manager-%1$s link The visit is <b>booked</b>.".formatted(team));
        Response again = take(token(), "Other.", today.plusDays(3).toString());
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.asString()).contains("This link has been used");
        assertThat(given().queryParam("token", token())
                        .get("/pages/acknowledge")
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void of_many_at_the_same_moment_one_is_taken() {
        String token = token();
        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        take(token, "Plan " + i, today.plusDays(3).toString()).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 410, 410, 410, 410, 410);
        assertThat(count("acknowledgement where episode = ?::uuid", breach)).isEqualTo("1");
    }

    @Test
    void what_is_entered_wrongly_can_be_entered_again() {
        Response refused = take(token(), "\"><script>alert(1)</script>", today.toString());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains("name one that is still to come", "&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(take(token(), "Booked.", today.plusDays(1).toString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_forged_or_an_expired_link_says_what_it_is() {
        String expired = new LinkSigner(List.of(KEY))
                .token(new Link(message, Clock.systemUTC().instant().minusSeconds(1)));
        assertThat(take(expired, "Booked.", today.plusDays(3).toString()).statusCode())
                .isEqualTo(410);
        assertThat(given().queryParam("token", expired)
                        .get("/pages/acknowledge")
                        .asString())
                .contains("This link has expired");
        String forged = new LinkSigner(List.of(KEY + "x"))
                .token(new Link(message, Clock.systemUTC().instant().plus(Duration.ofDays(1))));
        for (String token : List.of(forged, "", "nonsense", token() + "x")) {
            assertThat(take(token, "Booked.", today.plusDays(3).toString()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(given().get("/pages/acknowledge").asString()).contains("This link is not valid");
        assertThat(count("acknowledgement where episode = ?::uuid", breach)).isEqualTo("0");
    }

    @Test
    void what_is_no_longer_so_needs_nobody() {
        breaches.settled(about, "met-late", false);
        topics.awaitSettled();
        assertThat(given().queryParam("token", token())
                        .get("/pages/acknowledge")
                        .asString())
                .contains("Nothing is left to do");
    }

    @Test
    void the_page_cannot_be_framed_kept_or_made_to_run_anything() {
        Response page = given().queryParam("token", token()).get("/pages/acknowledge");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    private String token() {
        return links.of(message).orElseThrow().replaceFirst(".*token=", "");
    }

    private static Response take(String token, String plan, String reviewBy) {
        return given().header("Sec-Fetch-Site", "same-origin")
                .formParam("token", token)
                .formParam("plan", plan)
                .formParam("reviewBy", reviewBy)
                .post("/pages/acknowledge");
    }

    private String count(String from, String value) {
        return database.value("select count(*) from " + from, value);
    }
}
