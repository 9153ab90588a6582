package childrens.improvement.alerting.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What would be told of a breach, and who may ask. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class RouteAccessComponentTest {

    @Inject
    Council council;

    @Test
    void the_operator_alone_simulates() {
        for (String role : Roles.ALL) {
            assertThat(simulate(role, "team:court-1", "M003").statusCode())
                    .as(role)
                    .isEqualTo(role.equals(Roles.OPERATOR) ? 200 : 403);
        }
    }

    @Test
    void a_late_visit_would_go_to_the_manager_and_then_to_the_head_of_service() {
        council.area("route-area");
        String team = council.team("route-area");
        Response answer = simulate(Roles.OPERATOR, "team:" + team, "M003");

        assertThat(answer.jsonPath().getString("ladderClass")).isEqualTo("same-day");
        assertThat(answer.jsonPath().getList("steps.step")).containsExactly("opened", "escalated");
        assertThat(answer.jsonPath().getList("steps.post"))
                .containsExactly("team-manager-" + team, "head-of-route-area");
        assertThat(answer.jsonPath().getList("steps.at"))
                .containsExactly("2020-09-11T09:00:00+01:00", "2020-09-14T09:00:00+01:00");
    }

    @Test
    void while_the_manager_is_away_with_no_cover_it_would_go_to_the_head_of_service_who_is_told_why() {
        council.area("route-area");
        String team = council.team("route-area");
        council.away("team-manager-" + team, "2020-09-07", "2020-09-21");

        Response answer = simulate(Roles.OPERATOR, "team:" + team, "M003");

        assertThat(answer.jsonPath().getString("steps[0].post")).isEqualTo("head-of-route-area");
        assertThat(answer.asString())
                .contains("whoever holds the post team-manager-" + team
                        + " is back on 21 September and nobody covers it");
    }

    @Test
    void what_cannot_be_meant_is_refused() {
        assertThat(simulate(Roles.OPERATOR, "team:court-1", "visits").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_routes_of_now_name_a_post_and_why() {
        council.area("route-area");
        String team = council.team("route-area");
        Response answer = given().auth().oauth2(Tokens.forUser(Roles.OPERATOR)).get("/v1/routes");

        assertThat(answer.jsonPath()
                        .getString("find { it.scope == 'team:" + team + "' && it.audience == 'head-of-service' }.post"))
                .isEqualTo("head-of-route-area");
    }

    private static Response simulate(String role, String scope, String measure) {
        return given().auth()
                .oauth2(Tokens.forUser(role))
                .contentType(ContentType.JSON)
                .body("""
                        {"measure": "%s", "scope": "%s", "level": "overdue", "at": "2020-09-11T00:00:00+01:00"}
                        """.formatted(measure, scope))
                .post("/v1/routes/simulate");
    }
}
