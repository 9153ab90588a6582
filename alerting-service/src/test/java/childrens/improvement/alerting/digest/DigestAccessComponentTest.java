package childrens.improvement.alerting.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.ListsStandIn;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.Walk;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may read which list, and that each read is recorded. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class DigestAccessComponentTest {

    private static final Set<String> READERS = Set.of(
            Roles.DATA_QUALITY, Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING, Roles.DIRECTOR);

    /** Whose list of the day is in reach of whom. */
    private static final Map<String, Set<String>> REACH = Map.of(
            "court-1", Set.of(Roles.DATA_QUALITY, Roles.DIRECTOR, Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE),
            "court-2", Set.of(Roles.DATA_QUALITY, Roles.DIRECTOR, Roles.HEAD_OF_SERVICE),
            "iro", Set.of(Roles.DATA_QUALITY, Roles.DIRECTOR, Roles.HEAD_OF_SAFEGUARDING),
            "lac-1", Set.of(Roles.DATA_QUALITY, Roles.DIRECTOR));

    @Inject
    TestDatabase database;

    @Inject
    Council council;

    @Inject
    Walk walk;

    private static LocalDate monday = LocalDate.EPOCH;

    @BeforeEach
    void the_lists_of_a_monday() {
        if (!monday.equals(LocalDate.EPOCH)) {
            return;
        }
        monday = database.next(DayOfWeek.MONDAY);
        walk.skipTo(TestDatabase.at(monday, LocalTime.of(6, 30)));
        council.dissolve();
        council.area("cp-court");
        council.area("looked-after");
        council.area("safeguarding-review");
        council.team("court-1", "cp-court");
        council.team("court-2", "cp-court");
        council.team("lac-1", "looked-after");
        council.team("iro", "safeguarding-review");
        ListsStandIn.owe("court-1", "o-" + monday, "child-" + monday, TestDatabase.at(monday, LocalTime.of(7, 0)));
        walk.to(TestDatabase.at(monday, LocalTime.of(8, 0)));
    }

    @Test
    void each_reads_the_lists_of_the_teams_in_reach_and_finds_no_others() {
        REACH.forEach((team, readers) -> {
            for (String role : READERS) {
                for (String type : List.of("application/json", "text/html")) {
                    assertThat(as(role, "/v1/digests/" + team + "?on=" + monday, type)
                                    .statusCode())
                            .as(role + " " + team + " " + type)
                            .isEqualTo(readers.contains(role) ? 200 : 404);
                }
            }
        });
    }

    @Test
    void a_head_reads_the_lists_of_the_own_area_and_the_director_those_of_the_council() {
        String area = "/v1/digests/area:cp-court?kind=performance-pack&on=" + monday;
        assertThat(as(Roles.HEAD_OF_SERVICE, area).statusCode()).isEqualTo(200);
        assertThat(as(Roles.HEAD_OF_SAFEGUARDING, area).statusCode()).isEqualTo(404);
        assertThat(as(Roles.TEAM_MANAGER, area).statusCode()).isEqualTo(404);
        String council = "/v1/digests/council?kind=audit-actions&on=" + monday;
        assertThat(as(Roles.DIRECTOR, council).statusCode()).isEqualTo(200);
        assertThat(as(Roles.HEAD_OF_SERVICE, council).statusCode()).isEqualTo(404);
    }

    @Test
    void who_reads_no_rows_reads_no_list() {
        String page = "/pages/digests/" + id("team:court-1");
        for (String path : List.of("/v1/digests", "/v1/digests/court-1", page)) {
            for (String role : Roles.ALL) {
                if (!READERS.contains(role)) {
                    String type = path.equals(page) ? "text/html" : "application/json";
                    as(role, path, type).then().statusCode(403).contentType(startsWith("application/problem+json"));
                }
            }
            boolean signsIn = path.equals(page);
            given().redirects().follow(false).get(path).then().statusCode(signsIn ? 302 : 401);
        }
    }

    @Test
    void the_page_is_read_within_reach() {
        assertThat(as(Roles.TEAM_MANAGER, "/pages/digests/" + id("team:court-1"), "text/html")
                        .asString())
                .contains("R-child-" + monday);
        for (String other : List.of(id("team:court-2"), "00000000-0000-0000-0000-000000000000", "x")) {
            as(Roles.TEAM_MANAGER, "/pages/digests/" + other, "text/html")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void what_is_out_of_reach_is_left_out_and_counted() {
        Response all = as(Roles.DIRECTOR, "/v1/digests?kind=daily&from=" + monday + "&until=" + monday.plusDays(1));
        Response own = as(Roles.TEAM_MANAGER, "/v1/digests?kind=daily&from=" + monday + "&until=" + monday.plusDays(1));
        int every = all.<List<String>>path("items.id").size();
        assertThat(all.<Integer>path("withheld")).isZero();
        assertThat(own.<List<String>>path("items.scope")).containsExactly("team:court-1");
        assertThat(own.<Integer>path("withheld")).isEqualTo(every - 1);
    }

    @Test
    void each_read_is_recorded_with_its_purpose() {
        String id = id("team:court-1");
        String before = database.value("select coalesce(max(id), 0) from read_audit");
        as(Roles.TEAM_MANAGER, "/v1/digests/court-1?purpose=morning&on=" + monday)
                .then()
                .statusCode(200);
        as(Roles.TEAM_MANAGER, "/pages/digests/" + id, "text/html").then().statusCode(200);
        as(Roles.TEAM_MANAGER, "/v1/digests/court-2?purpose=morning&on=" + monday)
                .then()
                .statusCode(404);
        assertThat(database.column(
                        "select caller || '|' || what || '|' || why from read_audit where digest = ?::uuid"
                                + " and id > ?::bigint order by id",
                        id,
                        before))
                .containsExactly(
                        "team-manager|GET /v1/digests/{team}|morning",
                        "team-manager|GET /pages/digests/{id}|work of the role team-manager");
        as(Roles.TEAM_MANAGER, "/v1/digests/court-1?on=" + monday + "&purpose=" + "x".repeat(201))
                .then()
                .statusCode(400);
    }

    private String id(String scope) {
        return database.value(
                "select id from digest where kind = 'daily' and scope = ? and made_for = ?::date",
                scope,
                monday.toString());
    }

    private static Response as(String role, String path) {
        return as(role, path, "application/json");
    }

    private static Response as(String role, String path, String type) {
        return given().header("Authorization", "Bearer " + Tokens.forUser(role))
                .accept(type)
                .get(path);
    }
}
