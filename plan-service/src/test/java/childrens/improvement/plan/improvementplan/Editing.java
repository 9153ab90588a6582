package childrens.improvement.plan.improvementplan;

import static childrens.improvement.plan.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.Requests;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What a plan editor sends, and what comes back. */
final class Editing {

    static final String WHY = "agreed by the board";

    private Editing() {}

    /** A plan of the year with two priorities; done once. */
    static String plan(String year) {
        String path = "/v1/plans/" + year;
        if (as("analyst").get(path).statusCode() == 404) {
            post("/v1/plans", Map.of("year", year, "title", "Plan by hand", "vision", "Children are safe"));
            post(path + "/priorities", Map.of("title", "First"));
            post(path + "/priorities", Map.of("title", "Second"));
        }
        return path;
    }

    /** An objective of its own; answers its path. */
    static String objective(String plan, String title) {
        return "/v1/objectives/"
                + post(plan + "/objectives", Map.of("priority", 1, "title", title))
                        .path("id")
                        .asText();
    }

    static JsonNode post(String path, Object body) {
        Response response =
                as("plan-editor").contentType("application/json").body(body).post(path);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        assertThat(response.header("Location")).isNotNull();
        assertThat(response.header("ETag")).isNotNull();
        return Requests.json(response.asString());
    }

    static Response send(String method, String path, String tag, Map<String, ?> body) {
        return as("plan-editor")
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .request(method, path);
    }

    /** A change that goes through, of the present version. */
    static JsonNode change(String method, String path, String tagged, Map<String, ?> body) {
        Response response = send(method, path, tag(tagged), body);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return Requests.json(response.asString());
    }

    static JsonNode put(String path, Map<String, ?> body) {
        return change("PUT", path, path, body);
    }

    static String tag(String path) {
        return as("plan-editor").get(path).then().statusCode(200).extract().header("ETag");
    }

    static List<String> pointers(Response response) {
        return Requests.json(response.asString()).path("errors").findValuesAsText("pointer");
    }
}
