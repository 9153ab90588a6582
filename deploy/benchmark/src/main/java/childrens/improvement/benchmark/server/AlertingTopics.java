package childrens.improvement.benchmark.server;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells alerting-service what the other services would tell it. */
public final class AlertingTopics implements AutoCloseable {

    private static final String SINCE = "2010-01-01";

    private final Clock machine;
    private final KafkaProducer<String, byte[]> producer;

    /**
     * Over the broker.
     *
     * @param machine when each message is sent
     */
    public AlertingTopics(String bootstrap, Clock machine) {
        this.machine = machine;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Teams of one area, each with a manager whose address is that of {@link #manager}. */
    public void council(List<String> teams) {
        unit("area", "cp-court", "\"name\": \"Court\", \"head\": null");
        for (String team : teams) {
            String post = "manager-" + team;
            unit("team", team, "\"name\": \"" + team + "\", \"area\": \"cp-court\", \"function\": null");
            unit(
                    "post",
                    post,
                    "\"title\": \"[" + post + "]\", \"team\": \"" + team
                            + "\", \"area\": null, \"roles\": [\"team-manager\"]");
            unit(
                    "holder",
                    "holder-" + post,
                    "\"post\": \"" + post + "\", \"holder\": \"person-" + post + "\", \"address\": \"" + manager(team)
                            + "\"");
        }
        producer.flush();
    }

    /** The address of the team's manager. */
    public static String manager(String team) {
        return "manager-" + team + "@council.example";
    }

    private void unit(String kind, String id, String members) {
        send("organisation", id, "organisation." + kind, """
                {"kind": "%s", "id": "%s", "versions": [{"from": "%s", "until": null, %s}]}
                """.formatted(kind, id, SINCE, members));
    }

    /** A decision on a contact that the team owes is overdue since then. */
    public void overdue(String about, String team, Instant since, boolean backlog) {
        send("breaches", about, "obligation.overdue", """
                {"about": "%s", "kind": "obligation", "measure": "M004", "scope": "team:%s", "team": "%s",
                 "occurrence": null, "dueBefore": "%s", "startedAt": "2020-01-01T00:00:00Z", "openedAt": "%s",
                 "backlog": %s, "figure": null}
                """.formatted(about, team, team, since, since, backlog));
    }

    private void send(String topic, String key, String type, String data) {
        String message = """
                {"specversion": "1.0", "id": "%s", "source": "%s", "type": "%s", "time": "%s",
                 "datacontenttype": "application/json", "data": %s}
                """.formatted(
                        UUID.randomUUID(),
                        topic.equals("breaches") ? "/metrics-service" : "/plan-service",
                        type,
                        machine.instant(),
                        data);
        producer.send(new ProducerRecord<>(topic, key, message.getBytes(StandardCharsets.UTF_8)));
    }

    /** Waits until the broker has all. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
