package childrens.improvement.plan;

import static io.restassured.RestAssured.given;

import childrens.improvement.local.testing.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What component tests ask of the service over HTTP. */
public final class Requests {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Requests() {}

    public static RequestSpecification as(String user) {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + Tokens.forUser(user));
    }

    /** What the analyst gets. */
    public static JsonNode get(String path) {
        return json(as("analyst").get(path).then().statusCode(200).extract().asString());
    }

    /** The items of all pages of a list, page after page. */
    public static List<JsonNode> allPages(String path, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        @Nullable String cursor = "";
        while (cursor != null) {
            JsonNode page = get(path + separator + "limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items").forEach(items::add);
            cursor = page.path("next").textValue();
        }
        return items;
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
