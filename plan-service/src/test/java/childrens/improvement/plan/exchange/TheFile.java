package childrens.improvement.plan.exchange;

import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.json;

import childrens.improvement.plan.improvementplan.PackagedPlan;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;

/** What the tests send and get of a plan as a file. */
final class TheFile {

    private TheFile() {}

    static byte[] ofThePackagedPlan() {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("exchange", "1");
        document.set("plan", PackagedPlan.document());
        return PlanFile.bytes(document);
    }

    static byte[] export(String year, String type) {
        return export("plan-editor", year, type);
    }

    static byte[] export(String user, String year, String type) {
        return as(user).accept(type)
                .get("/v1/plans/" + year + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    static JsonNode send(String year, String type, byte[] file) {
        return json(as("plan-editor")
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/yaml", ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(file)
                .post("/v1/plans/" + year + "/import")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
