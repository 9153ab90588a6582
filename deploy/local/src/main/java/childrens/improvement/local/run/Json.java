package childrens.improvement.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Lists in JSON. */
final class Json {

    private Json() {}

    /** Each member of an array. */
    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
