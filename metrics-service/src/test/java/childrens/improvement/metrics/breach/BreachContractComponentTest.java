package childrens.improvement.metrics.breach;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.local.testing.EventContract;
import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.ingest.CaseSystem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What really goes out, from events that really come in, keeps to the schemas and names no child. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class BreachContractComponentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    ServiceClock clock;

    @Test
    void what_is_published_is_what_was_promised() throws IOException {
        String child = "child-" + UUID.randomUUID();
        Instant due = clock.now().plusSeconds(3);
        List<ConsumerRecord<String, String>> heard = new ArrayList<>();
        try (CaseSystem cases = new CaseSystem();
                KafkaConsumer<String, String> consumer = consumer()) {
            cases.send(
                    event("contact.received", child, due.minus(24, ChronoUnit.HOURS), "contact", "c", "team", "mash"));
            awaitTypes(consumer, heard, Set.of("obligation.overdue", "measure.reading"));
            cases.send(event("contact.decided", child, clock.now(), "contact", "c", "outcome", "referral"));
            awaitTypes(consumer, heard, Set.of("obligation.settled"));
        }

        for (ConsumerRecord<String, String> message : heard) {
            JsonNode event = JSON.readTree(message.value());
            assertThat(EventContract.faults(event.path("type").asText(), event))
                    .as(message.value())
                    .isEmpty();
            assertThat(message.key()).isEqualTo(event.path("subject").asText());
            assertThat(message.value()).doesNotContain(child);
            assertThat(new String(message.headers().lastHeader("content-type").value(), UTF_8))
                    .isEqualTo("application/cloudevents+json; charset=UTF-8");
        }
    }

    private static void awaitTypes(
            KafkaConsumer<String, String> consumer, List<ConsumerRecord<String, String>> heard, Set<String> types) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(heard::add);
            Set<String> seen = new TreeSet<>();
            for (ConsumerRecord<String, String> message : heard) {
                seen.add(JSON.readTree(message.value()).path("type").asText());
            }
            return seen.containsAll(types);
        });
    }

    private KafkaConsumer<String, String> consumer() {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of("breaches", "measure-readings"));
        return consumer;
    }
}
