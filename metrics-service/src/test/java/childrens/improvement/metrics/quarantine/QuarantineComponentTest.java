package childrens.improvement.metrics.quarantine;

import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.local.testing.LocalServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the log holds and cannot be taken is kept, listed, shown and tried again. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class QuarantineComponentTest {

    @Inject
    DataSource database;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void what_cannot_be_taken_is_listed_without_its_bytes_and_paged() throws Exception {
        String type = "no.such-" + UUID.randomUUID();
        long first = quarantined(event("1", type));
        long second = quarantined(event("2", type));

        JsonPath page = as("operator")
                .get("/v1/quarantine?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page.getLong("items[0].id")).isEqualTo(second);
        assertThat(page.getString("items[0].reason")).isEqualTo("/type is not in the catalogue");
        assertThat(page.getString("items[0].type")).isEqualTo(type);
        assertThat(page.getString("items[0].topic")).isEqualTo("case-events");
        assertThat(page.getInt("items[0].size")).isEqualTo(event("2", type).length);
        assertThat(page.getMap("items[0]")).doesNotContainKeys("raw", "headers", "eventId");

        JsonPath next = as("operator")
                .get("/v1/quarantine?limit=1&cursor=" + page.getString("next"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(next.getLong("items[0].id")).isEqualTo(first);
    }

    @Test
    void the_bytes_are_shown_to_the_director_and_that_is_recorded() throws Exception {
        byte[] noEvent = {0, 1, 2, (byte) 0xFF};
        long id = quarantined(noEvent);

        byte[] shown = as("director")
                .get("/v1/quarantine/" + id + "/bytes?purpose=what+is+it")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(shown).isEqualTo(noEvent);
        assertThat(query("select reader || '|' || post || '|' || role || '|' || purpose from read_audit where what ="
                        + " 'quarantine " + id + "'"))
                .containsExactly("director|director|director|what is it");
        as("operator").get("/v1/quarantine/" + id + "/bytes").then().spec(problem(403));
        as("director").get("/v1/quarantine/999999999/bytes").then().spec(problem(404));
        as("director").get("/v1/quarantine/x/bytes").then().spec(problem(404));
    }

    @Test
    void a_retry_puts_the_same_bytes_into_the_log_again() throws Exception {
        byte[] bytes = event("r", "no.such-type");
        long id = quarantined(bytes);
        long before = count();

        JsonPath answer = as("operator")
                .post("/v1/quarantine/" + id + "/retry")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();

        assertThat(answer.getLong("id")).isEqualTo(id);
        assertThat(answer.getString("retriedAt")).isNotBlank();
        await().atMost(Duration.ofSeconds(20)).until(() -> count() > before);
        assertThat(query("select count(distinct raw) || '' from quarantine where id >= " + id + " and raw = (select raw"
                        + " from quarantine where id = " + id + ")"))
                .containsExactly("1");
        as("operator").post("/v1/quarantine/999999999/retry").then().spec(problem(404));
        as("director").post("/v1/quarantine/" + id + "/retry").then().spec(problem(403));
    }

    @Test
    void what_the_log_has_brought_after_a_retry_is_resolved_and_what_stands_with_other_content_is_not()
            throws Exception {
        byte[] readable = event("ok", "iro-oversight.recorded");
        long unread = kept(readable, "the type was not known");
        byte[] other = new String(event("dup", "iro-oversight.recorded"), UTF_8)
                .replace("2020-09-30", "2020-09-29")
                .getBytes(UTF_8);
        byte[] first =
                new String(other, UTF_8).replace("2020-09-29", "2020-09-28").getBytes(UTF_8);
        taken(first);
        long conflict = quarantined(other);

        for (long each : List.of(unread, conflict)) {
            as("operator").post("/v1/quarantine/" + each + "/retry").then().statusCode(202);
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> isResolved(unread));
        long again = count();
        as("operator").post("/v1/quarantine/" + conflict + "/retry").then().statusCode(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> count() > again);
        assertThat(isResolved(conflict)).isFalse();
    }

    @Test
    void a_header_whose_name_no_text_can_hold_stops_nothing() throws Exception {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>("case-events", "key", new byte[] {1});
        record.headers().add("ce_\u0000id", new byte[] {0, 'x'});

        long id = quarantined(record);

        assertThat(query("select headers ->> 'ce_id' from quarantine where id = " + id))
                .containsExactly("x");
    }

    private boolean isResolved(long id) throws SQLException {
        return query("select 'resolved' from quarantine where resolved_at is not null and id = " + id)
                .equals(List.of("resolved"));
    }

    /** A record that was refused when its type was not known yet. */
    private long kept(byte[] bytes, String reason) throws SQLException {
        return Long.parseLong(query("insert into quarantine (topic, partition, \"offset\", reason, size, raw, headers,"
                        + " seen_at) values ('case-events', 0, -" + System.nanoTime() + ", '" + reason + "', "
                        + bytes.length + ", decode('" + HexFormat.of().formatHex(bytes)
                        + "', 'hex'), '{}', service_now() - interval '1 day') returning id")
                .get(0));
    }

    private static byte[] event(String id, String type) {
        return ("{\"specversion\": \"1.0\", \"id\": \"" + UUID.randomUUID() + id
                        + "\", \"source\": \"/q\", \"type\": \"" + type
                        + "\", \"subject\": \"child-q\", \"time\": \"2020-09-30\", \"data\": {}}")
                .getBytes(UTF_8);
    }

    /** Sends an event and waits until it has been taken. */
    private void taken(byte[] bytes) throws ExecutionException, InterruptedException {
        String id = JsonPath.from(new String(bytes, UTF_8)).getString("id");
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>("case-events", "key", bytes)).get();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> !query("select id from case_event where id = '" + id + "'")
                .isEmpty());
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer());
    }

    private long quarantined(byte[] bytes) throws ExecutionException, InterruptedException {
        return quarantined(new ProducerRecord<>("case-events", "key", bytes));
    }

    private long quarantined(ProducerRecord<String, byte[]> record) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            var sent = producer.send(record).get();
            String query = "select id from quarantine where partition = " + sent.partition() + " and \"offset\" = "
                    + sent.offset();
            return Long.parseLong(await().atMost(Duration.ofSeconds(20))
                    .until(() -> query(query), rows -> !rows.isEmpty())
                    .get(0));
        }
    }

    private long count() throws SQLException {
        return Long.parseLong(query("select count(*) from quarantine").get(0));
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new java.util.ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }
}
