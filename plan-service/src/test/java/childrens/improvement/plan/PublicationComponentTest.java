package childrens.improvement.plan;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.importing.ImportOutcome.Result;
import childrens.improvement.plan.importing.Yaml;
import childrens.improvement.plan.organisation.OrganisationImport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class PublicationComponentTest {

    private final StartImport start;
    private final OrganisationImport organisation;
    private final DataSource database;
    private final ServiceClock clock;

    PublicationComponentTest(
            StartImport start, OrganisationImport organisation, DataSource database, ServiceClock clock) {
        this.start = start;
        this.organisation = organisation;
        this.database = database;
        this.clock = clock;
    }

    @Test
    void the_first_start_tells_the_whole_organisation_and_all_targets() {
        awaitSent();
        Map<String, List<TopicMessage>> told = TopicMessage.byKey(topic("organisation"));

        assertThat(keys(told, "organisation.area")).hasSize(6);
        assertThat(keys(told, "organisation.team")).hasSize(16);
        assertThat(keys(told, "organisation.post")).hasSize(29);
        assertThat(keys(told, "organisation.holder")).hasSize(29);
        assertThat(TopicMessage.byKey(topic("targets"))).hasSize(100);
    }

    @Test
    void what_is_told_keeps_to_the_schemas_and_is_what_the_examples_say() {
        awaitSent();
        Map<String, List<TopicMessage>> told = TopicMessage.byKey(topic("organisation"));
        told.putAll(TopicMessage.byKey(topic("targets")));

        assertThat(told.values()).allSatisfy(messages -> assertThat(messages).allSatisfy(message -> {
            assertThat(EventContract.faults(message.value())).isEmpty();
            assertThat(message.contentType()).isEqualTo("application/cloudevents+json; charset=UTF-8");
        }));
        Set<JsonNode> ofTheLocalSystem = EventContract.examples().stream()
                .filter(example -> told.containsKey(example.path("subject").asText()))
                .collect(toSet());
        assertThat(ofTheLocalSystem).hasSize(10);
        assertThat(ofTheLocalSystem).allSatisfy(example -> {
            List<TopicMessage> messages =
                    told.getOrDefault(example.path("subject").asText(), List.of());
            EventContract.assertSays(messages.get(0).value(), example);
        });
    }

    @Test
    void a_second_start_tells_nothing_new() {
        awaitSent();
        long before = messages();

        start.importAll();

        assertThat(messages()).isEqualTo(before);
    }

    @Test
    void a_change_counts_from_today_and_is_told_once() {
        awaitSent();
        long before = messages();
        String today = London.dayOf(clock.now()).toString();
        ObjectNode changed = (ObjectNode) Yaml.read("/organisation/local.yaml");
        ((ObjectNode) changed.at("/teams/12/versions/0")).put("name", "Another name");

        try {
            assertThat(organisation.run(changed).result()).isEqualTo(Result.STORED);
            assertThat(organisation.run(changed).result()).isEqualTo(Result.UNCHANGED);
            awaitSent();

            assertThat(messages()).isEqualTo(before + 1);
            List<TopicMessage> told = TopicMessage.byKey(topic("organisation")).getOrDefault("cwd", List.of());
            JsonNode versions = told.get(told.size() - 1).value().at("/data/versions");
            assertThat(versions).hasSize(2);
            assertThat(versions.at("/0/until").asText()).isEqualTo(today);
            assertThat(versions.at("/1/from").asText()).isEqualTo(today);
            assertThat(versions.at("/1/name").asText()).isEqualTo("Another name");
        } finally {
            start.importAll(); // on the same day it leaves no trace
        }
    }

    @Test
    void an_organisation_with_faults_is_refused_and_not_told() {
        awaitSent();
        long before = messages();
        ObjectNode broken = (ObjectNode) Yaml.read("/organisation/local.yaml");
        ((ObjectNode) broken.at("/teams/0/versions/0")).put("area", "nowhere");

        assertThat(organisation.run(broken).faults()).hasSize(1);

        assertThat(messages()).isEqualTo(before);
    }

    private void awaitSent() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> StoredNumber.of(database, "select count from unsettled") == 0);
    }

    private long messages() {
        return StoredNumber.of(database, "select count(*) from outbox");
    }

    private static Set<String> keys(Map<String, List<TopicMessage>> told, String type) {
        return told.entrySet().stream()
                // other tests add posts of their own
                .filter(entry -> !entry.getKey().contains("test-"))
                .filter(entry ->
                        entry.getValue().get(0).value().path("type").asText().equals(type))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static List<TopicMessage> topic(String name) {
        String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        return TopicMessage.all(brokers, name);
    }
}
