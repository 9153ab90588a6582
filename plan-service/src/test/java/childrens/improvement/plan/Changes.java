package childrens.improvement.plan;

import static childrens.improvement.plan.Requests.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;

/** What component tests change over HTTP. */
public final class Changes {

    private Changes() {}

    /** Adds something, which has to go well. */
    public static JsonNode post(String user, String path, String body) {
        return Requests.json(
                send(user, "POST", path, body).then().statusCode(201).extract().asString());
    }

    /** Changes something as it is now, which has to go well. */
    public static JsonNode change(String user, String method, String path, String of, String body) {
        Response response = sendAsRead(user, method, path, of, body);
        return Requests.json(response.then().statusCode(200).extract().asString());
    }

    /** Sends a change of what is read under another path, with the tag that it has now. */
    public static Response sendAsRead(String user, String method, String path, String of, String body) {
        String tag = as("analyst").get(of).then().statusCode(200).extract().header("ETag");
        return as(user).contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .request(method, path);
    }

    /** Sends without a version. */
    public static Response send(String user, String method, String path, String body) {
        return as(user).contentType("application/json").body(body).request(method, path);
    }
}
