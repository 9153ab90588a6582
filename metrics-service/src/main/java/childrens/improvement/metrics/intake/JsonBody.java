package childrens.improvement.metrics.intake;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.foundation.problem.UnreadableJson;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A body of events in JSON, cut into the bytes of each event, so that each is judged as it was sent.
 *
 * @param events the bytes of each
 * @param isBatch whether they came as an array
 */
record JsonBody(List<byte[]> events, boolean isBatch) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_EVENTS = 100_000;

    /** Cuts a body; a 400 when it is neither an object nor an array of objects, a 413 when there are too many. */
    static JsonBody cut(byte[] sent) {
        byte[] body = withoutByteOrderMark(sent);
        if (isNotUtf8(body)) {
            throw ProblemException.badRequest("The body cannot be read.", new FieldError("", "not JSON in UTF-8"));
        }
        try (JsonParser parser = JSON.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                return new JsonBody(List.of(body), false);
            }
            if (first == JsonToken.START_ARRAY) {
                return new JsonBody(elements(parser, body), true);
            }
            throw neither("");
        } catch (JsonProcessingException notJson) {
            throw UnreadableJson.problem(notJson);
        } catch (IOException impossible) {
            throw new IllegalStateException("the body is in memory", impossible);
        }
    }

    private static List<byte[]> elements(JsonParser parser, byte[] body) throws IOException {
        List<byte[]> events = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw neither("/" + events.size());
            }
            if (events.size() == MOST_EVENTS) {
                throw ProblemException.tooLarge("The body has more than " + MOST_EVENTS + " events.");
            }
            int from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            events.add(Arrays.copyOfRange(
                    body, from, (int) parser.currentLocation().getByteOffset()));
        }
        if (parser.nextToken() != null) {
            throw neither("");
        }
        return events;
    }

    private static ProblemException neither(String pointer) {
        return ProblemException.badRequest(
                "The body is neither an event nor an array of events.", new FieldError(pointer, "not an object"));
    }

    private static byte[] withoutByteOrderMark(byte[] body) {
        boolean marked = body.length > 2 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(body, 3, body.length) : body;
    }

    /** The parser would read UTF-16 and UTF-32 too, and count characters where bytes are meant. */
    private static boolean isNotUtf8(byte[] body) {
        return body.length > 1 && (body[0] == 0 || body[1] == 0 || body[0] == (byte) 0xFE || body[0] == (byte) 0xFF);
    }
}
