package childrens.improvement.alerting.breach;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads what over HTTP, and how. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class AccessComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    /** What the users of the contract's table own: court-1 of cp-court; the others own nothing of it. */
    private static String ofCourt1 = "";

    private static String ofCourt2 = "";
    private static String ofIro = "";
    private static String ofNobody = "";
    private static String ofMeasure = "";

    @BeforeEach
    void one_breach_for_each_reach() {
        if (!ofMeasure.isEmpty()) {
            return;
        }
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        council.team("court-1", "cp-court");
        council.team("court-2", "cp-court");
        council.team("iro", "safeguarding-review");
        ofCourt1 = Breaches.episodeOf(breaches.overdue("court-1"));
        ofCourt2 = Breaches.episodeOf(breaches.overdue("court-2"));
        ofIro = Breaches.episodeOf(breaches.overdue("iro"));
        ofNobody = Breaches.episodeOf(breaches.overdue("nobody-" + UUID.randomUUID()));
        ofMeasure = Breaches.episodeOfMeasure(breaches.breached("court-1"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # user,              court-1, court-2, iro, nobody, measure
            analyst,             404,     404,     404, 404,    200
            data-quality,        200,     200,     200, 200,    200
            team-manager,        200,     404,     404, 404,    200
            head-of-service,     200,     200,     404, 404,    200
            head-of-safeguarding,404,     404,     200, 404,    200
            director,            200,     200,     200, 200,    200
            plan-editor,         404,     404,     404, 404,    200
            approver,            404,     404,     404, 404,    200
            operator,            403,     403,     403, 403,    403
            case-system,         403,     403,     403, 403,    403
            """)
    void each_user_reads_what_is_in_reach(String user, int court1, int court2, int iro, int nobody, int measure) {
        Map.of(ofCourt1, court1, ofCourt2, court2, ofIro, iro, ofNobody, nobody, ofMeasure, measure)
                .forEach((id, status) -> {
                    assertThat(get(user, "/v1/breaches/" + id).statusCode()).isEqualTo(status);
                    List<String> notifications =
                            database.column("select id::text from notification where episode = ?::uuid limit 1", id);
                    assertThat(get(user, "/v1/notifications/" + notifications.get(0))
                                    .statusCode())
                            .isEqualTo(status);
                    assertListed(user, "/v1/breaches?limit=500", "id", id, status);
                    assertListed(user, "/v1/notifications?limit=500", "breach", id, status);
                });
    }

    @Test
    void what_is_out_of_reach_is_left_out_and_counted() {
        Response all = get("director", "/v1/breaches?limit=500");
        Response own = get("team-manager", "/v1/breaches?limit=500");
        assertThat(all.jsonPath().getInt("withheld")).isZero();
        assertThat(own.jsonPath().getInt("withheld"))
                .isEqualTo(all.jsonPath().getList("items").size()
                        - own.jsonPath().getList("items").size());
        assertThat(own.jsonPath().getList("items.team", String.class)).contains("court-1");
        assertThat(get("team-manager", "/v1/notifications?breach=" + ofCourt2)
                        .jsonPath()
                        .getInt("withheld"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "plan-editor", "approver"})
    void who_reads_aggregates_only_is_refused_obligations(String user) {
        assertProblem(get(user, "/v1/breaches?kind=obligation"), 403);
        assertThat(get(user, "/v1/breaches?kind=measure").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/breaches",
                "/v1/breaches/" + "00000000-0000-0000-0000-000000000000",
                "/v1/notifications",
                "/v1/notifications/00000000-0000-0000-0000-000000000000",
                "/v1/breaches;x",
                "/v1/breaches%3Bx",
                "//v1/breaches",
                "/v1//breaches",
                "/v1/elsewhere"
            })
    void nothing_is_answered_without_a_token(String path) {
        assertProblem(given().urlEncodingEnabled(false).get(path), 401);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /v1/breaches?kind=child,               400
            /v1/breaches?state=late,               400
            /v1/breaches?measure=4,                400
            /v1/breaches?scope=everyone,           400
            /v1/breaches?limit=0,                  400
            /v1/breaches?limit=501,                400
            /v1/breaches?limit=many,               400
            /v1/breaches?cursor=x,                 400
            /v1/notifications?breach=x,            400
            /v1/notifications?limit=0,             400
            /v1/notifications?cursor=x,            400
            /v1/breaches/not-an-id,                404
            /v1/notifications/not-an-id,           404
            /v1/elsewhere,                         404
            """)
    void what_cannot_be_answered_is_a_problem(String path, int status) {
        assertProblem(get("director", path), status);
    }

    @Test
    void another_method_is_not_allowed() {
        assertProblem(
                given().header("Authorization", "Bearer " + Tokens.forUser("director"))
                        .delete("/v1/breaches"),
                405);
    }

    @Test
    void nothing_about_a_child_who_has_died_is_listed() {
        String about = breaches.overdue("court-1");
        breaches.settled(about, "ceased", true);
        String id = Breaches.episodeOf(about);
        assertThat(get("director", "/v1/breaches?limit=500").jsonPath().getList("items.id", String.class))
                .doesNotContain(id);
        assertThat(get("director", "/v1/notifications?breach=" + id).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void every_read_about_children_is_recorded_with_who_what_and_why() {
        String own = Breaches.episodeOf(breaches.overdue("court-1"));
        get("data-quality", "/v1/breaches/" + own + "?purpose=comparison%20of%20September");
        get("team-manager", "/v1/breaches?limit=500");
        get("analyst", "/v1/breaches?limit=500");
        get("director", "/v1/notifications?breach=" + own);
        assertThat(database.column(
                        "select role || ' | ' || post || ' | ' || what || ' | ' || why from read_audit"
                                + " where ?::uuid = any(episodes) order by id",
                        own))
                .containsExactly(
                        "data-quality | data-quality-officer | GET /v1/breaches/{id} | comparison of September",
                        "team-manager | team-manager-court-1 | GET /v1/breaches | work of the role team-manager",
                        "director | director | GET /v1/notifications | work of the role director");
        assertThat(database.value("select count(*) from read_audit where role = 'analyst'"))
                .isEqualTo("0");
    }

    private static void assertListed(String user, String path, String member, String id, int status) {
        Response list = get(user, path);
        if (status == 403) {
            assertProblem(list, 403);
            return;
        }
        List<String> ids = list.jsonPath().getList("items." + member, String.class);
        if (status == 200) {
            assertThat(ids).contains(id);
        } else {
            assertThat(ids).doesNotContain(id);
        }
    }

    private static void assertProblem(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
    }

    private static Response get(String user, String path) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + Tokens.forUser(user))
                .get(path);
    }
}
