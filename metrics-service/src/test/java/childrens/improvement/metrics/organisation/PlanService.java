package childrens.improvement.metrics.organisation;

import static org.awaitility.Awaitility.await;

import childrens.improvement.metrics.ingest.Stored;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Tells the service the part of the local organisation and of the targets that its tests speak of. */
public final class PlanService {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEAMS = 6;

    private PlanService() {}

    /** Publishes the teams and a target, and waits until the service knows them; does nothing when it does. */
    public static void isKnownTo(Stored stored) {
        String known = "select count(*) from organisation_fact where known_until = 'infinity' and id in"
                + " ('mash', 'court-1', 'court-2', 'court-3', 'iro', 'exploitation')";
        if (!stored.value(known).equals(String.valueOf(TEAMS))) {
            try (KafkaProducer<String, String> producer = producer()) {
                send(producer, team("mash", "front-door-assessment", null));
                send(producer, team("court-1", "cp-court", null));
                send(producer, team("court-2", "cp-court", null));
                send(producer, team("court-3", "cp-court", null));
                send(producer, team("iro", "safeguarding-review", "reviewing"));
                send(producer, team("exploitation", "safeguarding-review", "exploitation"));
                send(producer, target());
            }
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stored.value(known).equals(String.valueOf(TEAMS))
                        && stored.value("select count(*) from target_fact where measure = 'M004'")
                                .equals("1"));
    }

    /** Publishes an area that no team belongs to, and waits until the service knows it. */
    public static void hasArea(Stored stored, String id) {
        ObjectNode area = JSON.createObjectNode().put("kind", "area").put("id", id);
        area.putArray("versions")
                .addObject()
                .put("from", "2010-01-01")
                .putNull("until")
                .put("name", id)
                .putNull("head");
        try (KafkaProducer<String, String> producer = producer()) {
            send(producer, message("organisation.area", area));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stored.value("select count(*) from organisation_fact where id = ?", id)
                        .equals("1"));
    }

    private static ObjectNode team(String id, String area, @Nullable String function) {
        ObjectNode team = JSON.createObjectNode().put("kind", "team").put("id", id);
        team.putArray("versions")
                .addObject()
                .put("from", "2010-01-01")
                .putNull("until")
                .put("name", id)
                .put("area", area)
                .put("function", function);
        return message("organisation.team", team);
    }

    private static ObjectNode target() {
        ObjectNode target = JSON.createObjectNode().put("measure", "M004").put("lead", "head-of-assessment");
        target.putArray("versions")
                .addObject()
                .put("kind", "at-least")
                .put("value", 95)
                .putNull("upper")
                .put("tolerance", 5)
                .put("toleranceAssumed", true)
                .put("from", "2010-01-01")
                .putNull("until")
                .put("status", "agreed")
                .put("source", "source line 107");
        return message("target.adopted", target);
    }

    private static ObjectNode message(String type, ObjectNode data) {
        ObjectNode message = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/plan-service")
                .put("type", type)
                .put("time", "2026-01-01T00:00:00Z");
        message.set("data", data);
        return message;
    }

    private static void send(KafkaProducer<String, String> producer, ObjectNode message) {
        boolean target = message.path("type").asText().startsWith("target");
        String key = message.path("data").path(target ? "measure" : "id").asText();
        try {
            producer.send(new ProducerRecord<>(target ? "targets" : "organisation", key, message.toString()))
                    .get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                        "acks",
                        "all"),
                new StringSerializer(),
                new StringSerializer());
    }
}
