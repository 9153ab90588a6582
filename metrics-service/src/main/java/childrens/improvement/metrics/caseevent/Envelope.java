package childrens.improvement.metrics.caseevent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event taken out of its CloudEvents form, structured or binary, and not looked at yet.
 *
 * @param attributes all but the data; in binary mode they are text
 * @param data whatever stands there, or null
 */
record Envelope(Map<String, Object> attributes, @Nullable Object data) {

    private static final String HEADER_PREFIX = "ce_";
    private static final int DEEPEST = 32;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Takes an event out of the value and the headers of a message. */
    static Envelope open(byte[] value, Map<String, byte[]> headers) throws UnreadableEvent {
        return isBinary(headers) ? binary(value, headers) : structured(value);
    }

    private static boolean isBinary(Map<String, byte[]> headers) {
        String contentType = text(headers.get("content-type")).toLowerCase(Locale.ROOT);
        return !contentType.startsWith("application/cloudevents") && headers.containsKey(HEADER_PREFIX + "specversion");
    }

    private static Envelope structured(byte[] value) throws UnreadableEvent {
        if (!(json(value) instanceof Map<?, ?> members)) {
            throw new UnreadableEvent("is not a JSON object");
        }
        Map<String, Object> attributes = new HashMap<>();
        members.forEach((name, member) -> attributes.put(String.valueOf(name), member));
        return new Envelope(attributes, attributes.remove("data"));
    }

    private static Envelope binary(byte[] value, Map<String, byte[]> headers) throws UnreadableEvent {
        Map<String, Object> attributes = new HashMap<>();
        headers.forEach((name, header) -> {
            if (name.startsWith(HEADER_PREFIX)) {
                attributes.put(name.substring(HEADER_PREFIX.length()), text(header));
            }
        });
        headers.computeIfPresent("content-type", (name, header) -> {
            attributes.put("datacontenttype", text(header));
            return header;
        });
        return new Envelope(attributes, value.length == 0 ? null : json(value));
    }

    private static @Nullable Object json(byte[] value) throws UnreadableEvent {
        if (hasZeroByte(value)) {
            throw new UnreadableEvent("is not JSON in UTF-8"); // nor can it be: UTF-16 and UTF-32 would be read too
        }
        try {
            return JSON.readValue(value, Object.class);
        } catch (JsonProcessingException notJson) {
            throw new UnreadableEvent(
                    isRepeatedKey(notJson) ? "has a member twice" : "is not JSON that can be read, in UTF-8");
        } catch (IOException notJson) {
            throw new UnreadableEvent("is not JSON in UTF-8");
        }
    }

    private static boolean isRepeatedKey(JsonProcessingException notJson) {
        String message = notJson.getOriginalMessage();
        return message != null && message.startsWith("Duplicate field");
    }

    private static boolean hasZeroByte(byte[] value) {
        for (byte next : value) {
            if (next == 0) {
                return true;
            }
        }
        return false;
    }

    private static String text(byte @Nullable [] header) {
        return header == null ? "" : new String(header, UTF_8);
    }
}
