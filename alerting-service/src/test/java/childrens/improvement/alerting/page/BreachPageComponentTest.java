package childrens.improvement.alerting.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import childrens.improvement.local.testing.SignedIn;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of breaches as a person sees them, signed in at the identity provider. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class BreachPageComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    private String ofCourt1 = "";
    private String ofIro = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void breaches_in_and_out_of_reach() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        today = London.dayOf(database.now());
        council.team("court-1", "cp-court");
        council.team("iro", "safeguarding-review");
        ofCourt1 = Breaches.episodeOf(breaches.overdue("court-1"));
        ofIro = Breaches.episodeOf(breaches.overdue("iro"));
        Mailbox.ofManager("court-1").await(1);
        topics.awaitSettled();
    }

    @Test
    void a_team_manager_signs_in_sees_the_own_team_s_takes_one_on_and_finds_it_in_the_history() {
        SignedIn manager = signedIn("team-manager");
        String list = manager.get("/pages/breaches").body();
        assertThat(list).contains("/pages/breaches/" + ofCourt1, "Team court-1").doesNotContain(ofIro, "<script");
        HttpResponse<String> one = manager.get("/pages/breaches/" + ofCourt1);
        assertThat(one.body()).contains("Decision on a contact", "[team-manager-court-1] was told", "Why this post");
        assertThat(manager.get("/pages/breaches/" + ofIro).statusCode()).isEqualTo(404);
        HttpResponse<String> taken = manager.post(
                "/pages/breaches/" + ofCourt1,
                Map.of(
                        "plan",
                        "Seen on <Friday>.",
                        "reviewBy",
                        today.plusDays(5).toString()));
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("It is taken on.", "Taken on", "Seen on &lt;Friday&gt;.");
        assertThat(database.column("select post || ' ' || via from acknowledgement where episode = ?::uuid", ofCourt1))
                .containsExactly("team-manager-court-1 web");
        assertThat(manager.get("/pages/breaches?state=acknowledged").body()).contains(ofCourt1);
        assertThat(database.column(
                        "select why from read_audit where ? ::uuid = any(episodes) and caller = 'team-manager'",
                        ofCourt1))
                .contains("looked at the page");
    }

    @Test
    void whoever_signs_out_reads_nothing_more_until_the_next_sign_in() {
        SignedIn manager = signedIn("team-manager");
        assertThat(manager.get("/pages/breaches").body()).contains("href=\"/pages/sign-out\"");
        HttpResponse<String> out = manager.get("/pages/sign-out");
        assertThat(out.uri().getPath()).isEqualTo("/pages/signed-out");
        assertThat(out.body()).contains("You are signed out");
        HttpResponse<String> after = manager.get("/pages/breaches/" + ofCourt1);
        assertThat(after.uri().getPath()).endsWith("/authorize");
        assertThat(after.body()).doesNotContain("Decision on a contact");
    }

    @Test
    void several_are_taken_on_at_once_and_what_is_entered_wrongly_is_said() {
        SignedIn director = signedIn("director");
        assertThat(director.post(
                                "/pages/breaches",
                                Map.of("breach", ofIro, "reason", "Flooded office.", "reviewBy", today.toString()))
                        .body())
                .contains("name one that is still to come");
        HttpResponse<String> taken = director.post(
                "/pages/breaches",
                Map.of(
                        "breach",
                        ofIro,
                        "reason",
                        "Flooded office.",
                        "reviewBy",
                        today.plusDays(2).toString()));
        assertThat(taken.body()).contains("Taken on: 1");
        assertThat(database.column("select reason from acknowledgement where episode = ?::uuid", ofIro))
                .containsExactly("Flooded office.");
    }

    @Test
    void a_form_that_another_site_sends_is_refused() {
        SignedIn director = signedIn("director");
        Map<String, String> form =
                Map.of("plan", "Booked.", "reviewBy", today.plusDays(2).toString());
        String path = "/pages/breaches/" + ofIro;
        assertThat(director.postFrom("https://elsewhere.example", path, form).statusCode())
                .isEqualTo(403);
        assertThat(director.postFrom("null", path, form).statusCode()).isEqualTo(403);
        assertThat(database.column("select id::text from acknowledgement where episode = ?::uuid", ofIro))
                .isEmpty();
        assertThat(director.postFrom(service(), path, form).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_opens_the_pages_too_and_who_reads_no_children_gets_none() {
        assertThat(page("director", "/pages/breaches/" + ofCourt1)).isEqualTo(200);
        for (String user : List.of("analyst", "plan-editor", "approver", "operator", "case-system")) {
            assertThat(page(user, "/pages/breaches")).as(user).isEqualTo(403);
            assertThat(page(user, "/pages/breaches/" + ofCourt1)).as(user).isEqualTo(403);
        }
        assertThat(page("data-quality", "/pages/breaches")).isEqualTo(200);
        assertThat(given().get("/v1/breaches").statusCode()).isEqualTo(401);
        assertThat(given().redirects().follow(false).get("/pages/breaches").statusCode())
                .isEqualTo(302);
    }

    private static int page(String user, String path) {
        return given().header("Authorization", "Bearer " + Tokens.forUser(user))
                .get(path)
                .statusCode();
    }

    private static SignedIn signedIn(String user) {
        return SignedIn.as(user, service(), "/pages/breaches");
    }

    private static String service() {
        return "http://localhost:" + RestAssured.port;
    }
}
