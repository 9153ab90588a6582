package childrens.improvement.foundation.cloudevent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One message from one service to others.
 *
 * @param id with {@code source} unique; a consumer that knows the pair does nothing
 * @param source who says so, like {@code /plan-service}
 * @param type what it says, in the past tense
 * @param subject what it is about, where the type has one
 * @param time by the service clock
 * @param data what it says, an object
 */
public record CloudEvent(
        String id, String source, String type, @Nullable String subject, Instant time, JsonNode data) {

    /** The media type of a message, as its Kafka header {@code content-type} has it. */
    public static final String MEDIA_TYPE = "application/cloudevents+json; charset=UTF-8";

    /** The message as it goes over the wire. */
    public String toJson(ObjectMapper json) {
        var message = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", source)
                .put("type", type);
        if (subject != null) {
            message.put("subject", subject);
        }
        message.put("time", time.toString()).put("datacontenttype", "application/json");
        return message.set("data", data).toString();
    }

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException when it is none, or lacks what each message has; the reason holds no value of it
     */
    public static CloudEvent parse(byte[] value, ObjectMapper json) {
        try {
            var message = json.readTree(value);
            if (!message.path("data").isObject()) {
                throw new IllegalArgumentException("data is not an object");
            }
            return new CloudEvent(
                    required(message, "id"),
                    required(message, "source"),
                    required(message, "type"),
                    message.path("subject").textValue(),
                    OffsetDateTime.parse(required(message, "time")).toInstant(),
                    message.get("data"));
        } catch (IOException notJson) {
            throw new IllegalArgumentException("not JSON", notJson);
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("time is not a time with an offset", notATime);
        }
    }

    private static String required(JsonNode message, String attribute) {
        var value = message.path(attribute).textValue();
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("no " + attribute);
        }
        return value;
    }
}
