package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.message.Flow;
import childrens.improvement.alerting.message.Percentage.Figure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads a figure as it was handed through; what cannot be read is left out of the message. */
@Singleton
public class FigureReader {

    private final ObjectMapper json;

    FigureReader(ObjectMapper json) {
        this.json = json;
    }

    @Nullable
    Figure figure(@Nullable String text) {
        JsonNode figure = tree(text);
        if (!figure.path("numerator").isNumber() || !figure.path("denominator").isNumber()) {
            return null;
        }
        JsonNode target = figure.path("target");
        BigDecimal percent = number(figure, "percent");
        return percent == null
                ? null
                : new Figure(
                        figure.path("numerator").asLong(),
                        figure.path("denominator").asLong(),
                        percent,
                        target.path("kind").asText(),
                        number(target, "value"),
                        number(target, "upper"));
    }

    /** What moves behind the figure, as it was then; null where that is not said. */
    @Nullable
    public Flow flow(@Nullable String text) {
        JsonNode figure = tree(text);
        JsonNode flow = figure.path("flow");
        Instant asOf = moment(figure.path("at").textValue());
        if (asOf == null || !flow.isObject()) {
            return null;
        }
        long done = figure.path("numerator").asLong();
        return new Flow(
                flow.path("started").asLong(),
                done,
                figure.path("denominator").asLong() - done,
                flow.path("pending").asLong(),
                flow.path("overdueNow").asLong(),
                moment(flow.path("oldestOpen").textValue()),
                asOf);
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The first day of the figure's period. */
    @Nullable
    LocalDate from(@Nullable String text) {
        try {
            String from = tree(text).path("period").path("from").textValue();
            return from == null ? null : LocalDate.parse(from);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(JsonNode node, String member) {
        return node.path(member).isNumber() ? node.path(member).decimalValue() : null;
    }

    private JsonNode tree(@Nullable String text) {
        try {
            return json.readTree(text == null ? "{}" : text);
        } catch (JsonProcessingException unreadable) {
            return json.createObjectNode();
        }
    }
}
