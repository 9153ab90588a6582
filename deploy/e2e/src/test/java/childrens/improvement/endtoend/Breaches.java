package childrens.improvement.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What metrics-service has published about what is overdue. */
final class Breaches {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Breaches() {}

    /**
     * A message that something is overdue.
     *
     * @param text all of it, as it stands in the topic
     * @param appendedAt when the broker got it, on the machine's clock
     */
    record Overdue(
            String about,
            String team,
            Instant dueBefore,
            Instant openedAt,
            boolean backlog,
            String text,
            Instant appendedAt) {}

    /** All that were published of what a team owes, oldest first within a partition. */
    static List<Overdue> overdueOf(String team) {
        return EventLog.read("breaches").stream()
                .filter(record -> json(record).path("type").asText().equals("obligation.overdue"))
                .map(Breaches::overdue)
                .filter(overdue -> overdue.team().equals(team))
                .toList();
    }

    /**
     * The duties of a team that were told to be overdue, once for each message: one that is killed after the broker took
     * a message, and before it could note that, sends the same message again, and all who listen know it by its id.
     */
    static List<String> toldOverdueOf(String team) {
        return toldOnce("obligation.overdue", team)
                .map(data -> data.path("about").asText())
                .toList();
    }

    /** What was told of a team's duties that are overdue no longer, once for each message, as the duty and the round. */
    static List<String> toldSettledOf(String team) {
        return toldOnce("obligation.settled", team)
                .map(data ->
                        data.path("about").asText() + " " + data.path("round").asInt())
                .toList();
    }

    /** The data of messages; a second message of one duty and moment, with an id of its own, is not the same message. */
    private static Stream<JsonNode> toldOnce(String type, String team) {
        return EventLog.read("breaches").stream()
                .map(Breaches::json)
                .distinct()
                .filter(message -> message.path("type").asText().equals(type))
                .map(message -> message.path("data"))
                .filter(data -> data.path("team").asText().equals(team));
    }

    private static Overdue overdue(ConsumerRecord<String, String> record) {
        JsonNode data = json(record).path("data");
        return new Overdue(
                data.path("about").asText(),
                data.path("team").asText(),
                instant(data, "dueBefore"),
                instant(data, "openedAt"),
                data.path("backlog").asBoolean(),
                record.value(),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private static Instant instant(JsonNode data, String name) {
        return OffsetDateTime.parse(data.path(name).asText()).toInstant();
    }

    private static JsonNode json(ConsumerRecord<String, String> record) {
        try {
            return JSON.readTree(record.value());
        } catch (JsonProcessingException e) {
            throw new AssertionError(record.value(), e);
        }
    }
}
