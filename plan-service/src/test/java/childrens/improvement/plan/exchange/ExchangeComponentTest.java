package childrens.improvement.plan.exchange;

import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ExchangeComponentTest {

    private static final String YAML = "application/yaml";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void a_plan_goes_out_and_in_for_another_year_and_out_again_with_the_same_bytes() {
        byte[] file = copyFor("2014-15");

        JsonNode dry = send("2014-15", YAML, file, "?dryRun=true");
        assertThat(dry.path("result").asText()).isEqualTo("stored");
        as("analyst").get("/v1/plans/2014-15").then().statusCode(404);

        JsonNode told = send("2014-15", YAML, file, "");
        assertThat(told.path("result").asText()).isEqualTo("stored");
        assertThat(told.path("notPlaced")).isEmpty();
        assertThat(List.of(
                        told.path("objectives").asInt(),
                        told.path("placements").asInt(),
                        told.path("actions").asInt()))
                .containsExactly(55, 108, 131);
        assertThat(export("2014-15", YAML)).isEqualTo(file);

        byte[] sheets = export("2014-15", XLSX);
        JsonNode again = send("2014-15", XLSX, sheets, "");
        assertThat(again.path("notPlaced")).isEmpty();
        assertThat(again.path("result").asText()).isEqualTo("unchanged");
        assertThat(export("2014-15", XLSX)).isEqualTo(sheets);
    }

    @Test
    void an_inconsistent_plan_is_taken_and_what_could_not_be_placed_is_told() {
        String text = new String(copyFor("2013-14"), StandardCharsets.UTF_8)
                .replaceFirst("measure: \"M004\"", "measure: \"M999\"")
                .replaceFirst("lead: \"[a-z-]+\"", "lead: \"nobody\"");

        JsonNode told = send("2013-14", YAML, text.getBytes(StandardCharsets.UTF_8), "?dryRun=true");

        assertThat(told.path("result").asText()).isEqualTo("stored");
        assertThat(told.path("placements").asInt()).isEqualTo(107);
        assertThat(told.path("actions").asInt()).isGreaterThan(120);
        assertThat(told.path("notPlaced").findValuesAsText("place"))
                .anyMatch(place -> place.matches("/plan/priorities/\\d/objectives/\\d+/placements/\\d+/measure"))
                .anyMatch(place -> place.endsWith("/lead"));
    }

    @Test
    void a_target_that_is_not_the_one_in_force_is_told_and_not_taken() {
        String text = new String(copyFor("2013-14"), StandardCharsets.UTF_8)
                .replaceFirst("(targets:\\n- measure: \"M\\d+\"[\\s\\S]*?tolerance: )5", "$16");

        JsonNode told = send("2013-14", YAML, text.getBytes(StandardCharsets.UTF_8), "?dryRun=true");

        assertThat(told.path("notPlaced").findValuesAsText("detail"))
                .singleElement()
                .asString()
                .contains("/v1/targets");
    }

    @Test
    void only_what_cannot_be_read_is_refused_and_only_a_plan_editor_may() {
        byte[] words = "just words".getBytes(StandardCharsets.UTF_8);

        post("plan-editor", "2013-14", YAML, words).then().statusCode(400);
        post("plan-editor", "2013-14", XLSX, words).then().statusCode(400);
        post("plan-editor", "2013-14", YAML, "plan: {}".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400);
        post("plan-editor", "2013-14", "text/plain", words).then().statusCode(415);
        post("plan-editor", "next-year", YAML, words).then().statusCode(400);
        post("plan-editor", "2013-14", YAML, new byte[9 * 1024 * 1024]).then().statusCode(413);
        post("approver", "2013-14", YAML, words).then().statusCode(403);
        as("operator").get("/v1/plans/2020-21/export").then().statusCode(403);
        as("analyst").get("/v1/plans/1999-00/export").then().statusCode(404);
        as("analyst").get("/v1/plans/2020-21/export?format=csv").then().statusCode(400);
        as("analyst").accept("text/html").get("/v1/plans/2020-21/export").then().statusCode(406);
    }

    /** The source plan as another year's, with ids of its own. */
    private static byte[] copyFor(String year) {
        return new String(export("2020-21", YAML), StandardCharsets.UTF_8)
                .replace("2020-21", year)
                .replaceAll("\"(P\\d-O\\d\\d(?:-A\\d+)?|S-Q\\d-A\\d)\"", "\"$1-" + year + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] export(String year, String type) {
        return as("analyst")
                .accept(type)
                .get("/v1/plans/" + year + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static JsonNode send(String year, String type, byte[] file, String query) {
        return json(post("plan-editor", year + query, type, file)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static Response post(String user, String yearAndQuery, String type, byte[] file) {
        String path = yearAndQuery.contains("?") ? yearAndQuery.replace("?", "/import?") : yearAndQuery + "/import";
        return as(user).config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(YAML, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(file)
                .post("/v1/plans/" + path);
    }
}
