package childrens.improvement.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.kafka.Topic;
import childrens.improvement.local.kafka.Topics;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code topics.yaml} says of consumers is what {@code deploy/local/clock} waits for. */
class TopicConsumersTest {

    @ParameterizedTest
    @ValueSource(strings = {"plan", "metrics", "alerting"})
    void the_topics_file_names_each_service_for_the_channels_that_it_reads(String service) throws IOException {
        Set<String> named = new TreeSet<>();
        for (Topic topic : Topics.all()) {
            if (topic.consumers().contains(service)) {
                named.add(topic.name());
            }
        }
        assertThat(named).containsAll(read(service));
    }

    private static Set<String> read(String service) throws IOException {
        Properties properties = new Properties();
        Path file = Path.of("../../" + service + "-service/src/main/resources/application.properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Set<String> topics = new TreeSet<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith("mp.messaging.incoming.") && name.endsWith(".connector")) {
                String channel = name.split("\\.")[3];
                topics.add(properties.getProperty("mp.messaging.incoming." + channel + ".topic", channel));
            }
        }
        return topics;
    }
}
