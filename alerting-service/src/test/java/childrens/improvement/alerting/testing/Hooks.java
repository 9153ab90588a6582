package childrens.improvement.alerting.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import childrens.improvement.alerting.testing.Receiver.Taken;
import childrens.improvement.local.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Subscribes receivers and looks at what becomes of what they are sent. */
@ApplicationScoped
public class Hooks {

    private final TestDatabase database;

    Hooks(TestDatabase database) {
        this.database = database;
    }

    /** Subscribes the receiver to all obligations that the team owes; gives the subscription. */
    public String subscribeToTeam(Receiver receiver, String team) {
        Response made = subscribe(receiver, ", \"kind\": \"obligation\", \"scope\": \"team:" + team + "\"");
        return made.jsonPath().getString("id");
    }

    /** Ends the subscription. */
    public void end(String subscription) {
        operator().header("If-Match", "*").delete("/v1/subscriptions/" + subscription);
    }

    /** Subscribes the receiver. */
    public Response subscribe(Receiver receiver, String more) {
        return subscribe("{\"url\": \"" + receiver.url() + "\"" + more + "}");
    }

    /** Subscribes with the body. */
    public Response subscribe(String body) {
        return operator().contentType("application/json").body(body).post("/v1/subscriptions");
    }

    /** Whoever may subscribe. */
    public static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.forUser("operator"));
    }

    /** Outcome and mark of each attempt for the subscription, once there are so many that have ended. */
    public List<String> awaitAttempts(String subscription, int count) {
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> attempts(subscription).size() >= count);
        return attempts(subscription);
    }

    /** Outcome and mark of each attempt for the subscription that has ended. */
    public List<String> attempts(String subscription) {
        return database.column(
                "select a.outcome || ' ' || a.repeat from attempt a join event_message v on v.message = a.message"
                        + " where v.subscription = ?::uuid and a.outcome is not null order by a.at, a.number",
                subscription);
    }

    /** Moves the service clock to the next attempt. */
    public void toNextAttempt(String subscription) {
        database.moveTo(Instant.parse(database.value(
                "select to_char(max(m.next_attempt_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                        + " from message m join event_message v on v.message = m.id"
                        + " where v.subscription = ?::uuid and m.state = 'pending'",
                subscription)));
    }

    /** What the receiver has, once there is so much. */
    public static List<Taken> awaitTaken(Receiver receiver, int count) {
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> receiver.taken().size() >= count);
        return receiver.taken();
    }

    /** The signature as the specification of Standard Webhooks has it, worked out apart from the service. */
    public static String signature(String secret, Taken taken) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            String signed = taken.headers().get("webhook-id") + "."
                    + taken.headers().get("webhook-timestamp") + "." + taken.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
