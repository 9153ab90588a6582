package childrens.improvement.metrics.change;

import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.reading.Council.get;
import static childrens.improvement.metrics.reading.Council.tree;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Makes changes of definitions over HTTP, for tests. */
final class Changes {

    private static final Duration SOON = Duration.ofSeconds(60);

    private Changes() {}

    static JsonNode post(String user, String path, String body) {
        return tree(as(user).contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .extract()
                .asString());
    }

    /** Makes a change as an approver. */
    static JsonNode begin(String body) {
        return post("approver", "/v1/definitions", body);
    }

    /** Makes a change and waits until it is in force. */
    static JsonNode adopt(String body) {
        JsonNode change = begin(body);
        awaitInForce(change);
        return change;
    }

    /** Has what starts from November 2015 on judged as delivered again: other tests of the same database count on it. */
    static void giveBack(String measure, int workingDays) {
        adopt("""
                {"measure": "%s", "timescale": {"workingDays": %d}, "validFrom": "2015-11-01",
                 "reason": "as delivered"}""".formatted(measure, workingDays));
    }

    static void awaitInForce(JsonNode change) {
        await().atMost(SOON).until(() -> shown(change).path("state").asText().equals("in-force"));
    }

    /** A change as it is shown now. */
    static JsonNode shown(JsonNode change) {
        return get("approver", "/v1/definitions/" + change.path("id").asText());
    }

    /** Numerator and denominator. */
    static String share(JsonNode reading) {
        return reading.path("numerator").asText() + "/"
                + reading.path("denominator").asText();
    }
}
