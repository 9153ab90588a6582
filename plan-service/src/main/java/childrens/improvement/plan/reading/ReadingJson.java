package childrens.improvement.plan.reading;

import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.figure.Reading;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what metrics-service writes: a reading of contract 4, with further members of ours or theirs beside it. */
@ApplicationScoped
class ReadingJson {

    private final ObjectMapper json;

    ReadingJson(ObjectMapper json) {
        this.json = json.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    }

    /**
     * The reading of a JSON object.
     *
     * @throws IllegalArgumentException where it is none; the message holds no value of it
     */
    Reading read(JsonNode said) {
        return read(said, null);
    }

    /** A point of a series; its polarity is that of the series. */
    Reading read(JsonNode said, @Nullable String polarity) {
        if (!(said instanceof ObjectNode object)) {
            throw new IllegalArgumentException("the reading is no object");
        }
        for (String member : new String[] {"measure", "kind", "scope", "basis", "window", "at", "knownAt"}) {
            if (object.path(member).isMissingNode() || object.path(member).isNull()) {
                throw new IllegalArgumentException("the reading has no " + member);
            }
        }
        for (String member : new String[] {"kind", "from", "until"}) {
            if (!object.path("window").path(member).isTextual()) {
                throw new IllegalArgumentException("the window of the reading has no " + member);
            }
        }
        ObjectNode plain = object.deepCopy();
        if (!plain.path("parts").isArray()) {
            plain.putArray("parts");
        }
        if (!plain.path("told").isObject()) {
            plain.set("told", json.valueToTree(told(object, polarity)));
        }
        return parse(plain);
    }

    /** A reading as the copy keeps it. */
    Reading parse(String kept) {
        try {
            return parse(json.readTree(kept));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the copy holds what is no reading", damaged);
        }
    }

    /** A reading for the copy. */
    String write(Reading reading) {
        return json.valueToTree(reading).toString();
    }

    /** When a reading was taken, known, and how far its data went: what alone moves when the same figure is told again. */
    String moments(Reading reading) {
        return ((ObjectNode) json.valueToTree(reading))
                .retain("at", "knownAt", "dataThrough")
                .toString();
    }

    private Reading parse(JsonNode reading) {
        try {
            Reading read = json.treeToValue(reading, Reading.class);
            if (!read.window().until().isAfter(read.window().from())) {
                throw new IllegalArgumentException("the window of the reading has no day");
            }
            return read;
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(
                    "a member of the reading is of another kind than the contract says", wrong);
        }
    }

    private static Reading.Told told(ObjectNode said, @Nullable String polarity) {
        return new Reading.Told(
                rating(said.path("rating").textValue()),
                said.path("ratingReason").textValue(),
                said.path("target").path("kind").textValue(),
                said.path("meaning").asBoolean(false),
                integer(said.path("declined")),
                decimal(said.path("median")),
                integer(said.path("stillOpen")),
                said.path("text").textValue(),
                said.path("definition").textValue(),
                said.path("signal").textValue(),
                polarity);
    }

    private static @Nullable Rating rating(@Nullable String name) {
        for (Rating rating : Rating.values()) {
            if (rating.name().equals(name)) {
                return rating;
            }
        }
        return null;
    }

    private static @Nullable Integer integer(JsonNode number) {
        return number.isIntegralNumber() ? number.intValue() : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode number) {
        return number.isNumber() ? number.decimalValue() : null;
    }
}
