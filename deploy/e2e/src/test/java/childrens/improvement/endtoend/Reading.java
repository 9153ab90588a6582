package childrens.improvement.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What metrics-service answers for a measure.
 *
 * @param knownAt the service clock when it was asked
 */
record Reading(int numerator, int denominator, int pending, int overdueNow, Instant knownAt) {

    /** Of a team, now, in the measure's own window. */
    static Reading ofTeam(Web web, String measure, String team) {
        return get(web, measure, "scope=team:" + team);
    }

    /** With these parameters. */
    static Reading get(Web web, String measure, String parameters) {
        JsonNode json = web.get("analyst", Web.METRICS + "/v1/measures/" + measure + "/reading?" + parameters)
                .json();
        return new Reading(
                json.path("numerator").asInt(-1),
                json.path("denominator").asInt(-1),
                json.path("pending").asInt(-1),
                json.path("overdueNow").asInt(-1),
                OffsetDateTime.parse(json.path("knownAt").asText()).toInstant());
    }
}
