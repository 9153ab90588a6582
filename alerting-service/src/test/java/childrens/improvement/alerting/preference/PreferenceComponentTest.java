package childrens.improvement.alerting.preference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people may choose. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class PreferenceComponentTest {

    private static final String POST = "team-manager-court-1";

    @Inject
    Preferences preferences;

    @Inject
    Council council;

    @BeforeEach
    void the_post_is_held() {
        council.team("court-1", "cp-court");
        council.holder(POST, "2010-01-01", "null");
    }

    @Test
    void a_choice_holds_for_whoever_made_it_and_not_for_whoever_holds_the_post_next() {
        assertThat(put("{\"channels\": [\"teams\"], \"listsOff\": [\"scorecard\"]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(preferences.channels(POST)).containsExactly("teams", "mail", "notify");
        assertThat(preferences.wantsList(POST, "scorecard", true)).isFalse();
        assertThat(preferences.wantsList(POST, "daily", false)).isTrue();
        council.holder(POST, "2010-01-01", "\"2015-01-01\"");
        assertThat(preferences.channels(POST)).containsExactly("mail", "notify", "teams");
        assertThat(preferences.wantsList(POST, "scorecard", true)).isTrue();
        assertThat(get().jsonPath().getBoolean("chosen")).isFalse();
    }

    @Test
    void what_is_owed_to_children_cannot_be_switched_off() {
        Response refused = put("{\"channels\": [], \"listsOff\": [\"daily\"]}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/listsOff");
        assertThat(put("{\"channels\": [\"pigeon\"], \"listsOff\": []}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_list_may_be_told_of_once_a_month_only() {
        Response chosen = put("{\"channels\": [], \"listsOff\": [], \"listsMonthly\": [\"caseloads\"]}");
        assertThat(chosen.jsonPath().getList("listsMonthly", String.class)).containsExactly("caseloads");
        assertThat(preferences.wantsList(POST, "caseloads", true)).isTrue();
        assertThat(preferences.wantsList(POST, "caseloads", false)).isFalse();
        assertThat(preferences.wantsList(POST, "scorecard", false)).isTrue();
        Response refused = put("{\"channels\": [], \"listsOff\": [], \"listsMonthly\": [\"daily\"]}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/listsMonthly");
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        String body = "{\"channels\": [], \"listsOff\": []}";
        assertThat(manager()
                        .contentType("application/json")
                        .body(body)
                        .put("/v1/preferences")
                        .statusCode())
                .isEqualTo(428);
        assertThat(manager()
                        .contentType("application/json")
                        .header("If-Match", "\"99\"")
                        .body(body)
                        .put("/v1/preferences")
                        .statusCode())
                .isEqualTo(412);
        assertThat(put(body).header("ETag")).isEqualTo(get().header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "data-quality", "plan-editor", "approver", "operator", "case-system"})
    void those_who_are_told_nothing_choose_nothing(String user) {
        assertThat(given().auth()
                        .oauth2(Tokens.forUser(user))
                        .get("/v1/preferences")
                        .statusCode())
                .isEqualTo(403);
    }

    private static Response get() {
        return manager().get("/v1/preferences");
    }

    private static Response put(String body) {
        return manager()
                .contentType("application/json")
                .header("If-Match", get().header("ETag"))
                .body(body)
                .put("/v1/preferences");
    }

    private static io.restassured.specification.RequestSpecification manager() {
        return given().auth().oauth2(Tokens.forUser("team-manager"));
    }
}
