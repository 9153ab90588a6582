package childrens.improvement.plan.quarter;

import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the tests of quarters ask of the service. */
final class QuarterRequests {

    static final String YEAR = "/v1/plans/2020-21";
    static final String Q1 = YEAR + "/quarters/2020-21-Q1";
    static final String Q2 = YEAR + "/quarters/2020-21-Q2";
    static final String Q3 = YEAR + "/quarters/2020-21-Q3";
    static final String Q4 = YEAR + "/quarters/2020-21-Q4";

    private QuarterRequests() {}

    static JsonNode awaited(String row, int numerator) {
        return awaited(Q2, row, numerator);
    }

    static JsonNode awaited(String quarter, String row, int numerator) {
        await().untilAsserted(() -> assertThat(
                        measure(json(as("analyst").get(quarter).then().extract().asString()), row)
                                .at("/reading/numerator")
                                .asInt())
                .isEqualTo(numerator));
        return measure(json(as("analyst").get(quarter).then().extract().asString()), row);
    }

    static JsonNode measure(String row) {
        return measure(
                json(as("analyst").get(Q2).then().statusCode(200).extract().asString()), row);
    }

    static JsonNode measure(JsonNode quarter, String row) {
        return objectives(quarter).stream()
                .flatMap(each -> StreamSupport.stream(each.path("measures").spliterator(), false))
                .filter(each -> each.path("row").asText().equals(row))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode objective(String quarter, String id) {
        JsonNode found =
                json(as("analyst").get(quarter).then().statusCode(200).extract().asString());
        return objectives(found).stream()
                .filter(each -> each.path("objective").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<JsonNode> objectives(JsonNode quarter) {
        return StreamSupport.stream(quarter.path("priorities").spliterator(), false)
                .flatMap(each -> StreamSupport.stream(each.path("objectives").spliterator(), false))
                .toList();
    }

    static JsonNode area(String query) {
        return json(as("analyst")
                .get(Q2 + "?area=cp-court" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    static String firstMeasureOf(String area) {
        return json(as("analyst").get(YEAR + "?area=" + area).then().extract().asString())
                .findValuesAsText("measure")
                .get(0);
    }

    static String objectiveOf(String area) {
        return json(as("analyst").get(YEAR + "?area=" + area).then().extract().asString())
                .at("/priorities/0/objectives/0/id")
                .asText();
    }

    static String tag(String quarter) {
        return as("analyst").get(quarter).then().statusCode(200).extract().header("ETag");
    }

    static ValidatableResponse put(String path, @Nullable String tag, String body) {
        var request = as("plan-editor").contentType("application/json").body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .put(path)
                .then();
    }

    static ValidatableResponse step(String user, String quarter, String step, String body) {
        var request = as(user).header("If-Match", tag(quarter)).contentType("application/json");
        return (body.isEmpty() ? request : request.body(body))
                .post(quarter + "/" + step)
                .then();
    }
}
