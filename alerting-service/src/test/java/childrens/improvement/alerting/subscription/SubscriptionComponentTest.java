package childrens.improvement.alerting.subscription;

import static childrens.improvement.alerting.testing.Hooks.awaitTaken;
import static childrens.improvement.alerting.testing.Hooks.operator;
import static childrens.improvement.alerting.testing.Hooks.signature;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Hooks;
import childrens.improvement.alerting.testing.Receiver;
import childrens.improvement.alerting.testing.Receiver.Taken;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may subscribe, to what, and with which secret. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class SubscriptionComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    Council council;

    @Inject
    Hooks hooks;

    private final Receiver receiver = new Receiver();
    private String team = "";
    private String subscription = "";
    private String secret = "";

    @BeforeEach
    void a_receiver_has_subscribed_to_a_team() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        team = council.team("cp-court");
        Response made = hooks.subscribe(receiver, ", \"kind\": \"obligation\", \"scope\": \"team:" + team + "\"");
        assertThat(made.statusCode()).isEqualTo(201);
        subscription = made.jsonPath().getString("id");
        secret = made.jsonPath().getString("secret");
    }

    @AfterEach
    void nobody_listens_any_more() {
        operator().header("If-Match", "*").delete("/v1/subscriptions/" + subscription);
        receiver.close();
    }

    @Test
    void a_test_says_that_it_is_one() {
        operator().post("/v1/subscriptions/" + subscription + "/tests").then().statusCode(202);
        Taken taken = awaitTaken(receiver, 1).get(0);
        assertThat(JsonPath.from(taken.body()).getString("type")).isEqualTo("subscription.test");
        assertThat(taken.headers().get("webhook-signature")).isEqualTo(signature(secret, taken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook", "https://169.254.169.254/latest/meta-data", "https://[::1]/",
                        "http://8.8.8.8/",
                "https://8.8.8.8:22/", "https://user@8.8.8.8/", "file:///etc/passwd", "not an address"
            })
    void an_address_within_is_no_webhook(String url) {
        Response refused = hooks.subscribe("{\"url\": \"" + url + "\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/url");
    }

    @Test
    void the_secret_is_shown_once_and_kept_nowhere() {
        assertThat(operator().get("/v1/subscriptions").asString())
                .doesNotContain("whsec_")
                .contains(subscription);
        assertThat(operator().get("/v1/subscriptions/" + subscription).asString())
                .doesNotContain("whsec_");
        assertThat(database.column("select row(s)::text from subscription s").toString())
                .doesNotContain(secret.substring("whsec_".length()));
    }

    @Test
    void ending_it_needs_the_version_that_was_read() {
        String path = "/v1/subscriptions/" + subscription;
        assertThat(operator().delete(path).statusCode()).isEqualTo(428);
        assertThat(operator().header("If-Match", "\"7\"").delete(path).statusCode())
                .isEqualTo(412);
        String tag = operator().get(path).header("ETag");
        assertThat(operator().header("If-Match", tag).delete(path).statusCode()).isEqualTo(204);
        assertThat(operator().get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyst",
                "data-quality",
                "team-manager",
                "head-of-service",
                "head-of-safeguarding",
                "director",
                "plan-editor",
                "approver",
                "case-system"
            })
    void only_the_operator_has_to_do_with_subscriptions(String user) {
        String token = Tokens.forUser(user);
        assertThat(given().auth().oauth2(token).get("/v1/subscriptions").statusCode())
                .isEqualTo(403);
        assertThat(given().auth()
                        .oauth2(token)
                        .contentType("application/json")
                        .body("{\"url\": \"https://8.8.8.8/\"}")
                        .post("/v1/subscriptions")
                        .statusCode())
                .isEqualTo(403);
    }
}
