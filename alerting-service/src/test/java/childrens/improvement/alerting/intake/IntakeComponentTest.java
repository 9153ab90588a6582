package childrens.improvement.alerting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes from Kafka and is not as it should be. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class IntakeComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    @Inject
    IntakeTables tables;

    @BeforeEach
    void in_working_time() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    not JSON;                                                                              not JSON
                    {"id": "1"};                                                                           data is not an object
                    {"source": "/x", "type": "obligation.overdue", "time": "2020-01-01T00:00:00Z", "data": {}}; no id
                    {"id": "1", "source": "/x", "type": "obligation.overdue", "time": "today", "data": {}}; time is not a time with an offset
                    {"id": "1", "source": "/x", "type": "something.else", "time": "2020-01-01T00:00:00Z", "data": {}}; type something.else is not known
                    {"id": "1", "source": "/x", "type": "obligation.overdue", "time": "2020-01-01T00:00:00Z", "data": {"about": "o"}}; about or measure is missing
                    {"id": "1", "source": "/x", "type": "obligation.settled", "time": "2020-01-01T00:00:00Z", "data": {"about": "o", "measure": "M004", "because": "x"}}; because is not a known reason
                    """)
    void what_cannot_be_read_is_kept_with_the_reason_and_nothing_stops(String content, String reason) {
        String marked = content.replace("{", "{ ").replace("not JSON", "not JSON " + UUID.randomUUID());
        RecordMetadata sent = topics.sendRaw("breaches", "k", marked.getBytes(StandardCharsets.UTF_8));
        topics.awaitRead(sent);
        assertThat(database.value(
                        "select convert_from(content, 'UTF8') || ' | ' || reason from unreadable_message"
                                + " where topic = 'breaches' and partition = ? and message_offset = ?",
                        sent.partition(),
                        sent.offset()))
                .isEqualTo(marked + " | " + reason);
        breaches.overdue(council.team("cp-court"));
    }

    @Test
    void a_tombstone_is_kept_and_nothing_stops() {
        RecordMetadata sent = topics.sendRaw("organisation", "gone", new byte[0]);
        topics.awaitRead(sent);
        assertThat(database.value(
                        "select count(*) from unreadable_message where topic = 'organisation' and message_offset = ?",
                        sent.offset()))
                .isEqualTo("1");
    }

    @Test
    void a_value_that_the_database_refuses_is_kept_aside_and_the_others_of_its_batch_are_stored() {
        String team = council.team("cp-court");
        String good = Breaches.obligation();
        String bad = Breaches.obligation();
        topics.send(
                "breaches",
                bad,
                "obligation.overdue",
                Breaches.overdueData(bad, "M004", team + "\\u0000", database.now(), false));
        topics.send(
                "breaches",
                good,
                "obligation.overdue",
                Breaches.overdueData(good, "M004", team, database.now(), false));
        assertThat(database.column("select state from episode where about = ?", good))
                .hasSize(1);
        assertThat(database.column("select state from episode where about = ?", bad))
                .isEmpty();
        assertThat(database.value(
                        "select count(*) from unreadable_message where reason = 'its effect could not be stored'"
                                + " and convert_from(content, 'UTF8') like ?",
                        "%" + bad + "%"))
                .isEqualTo("1");
    }

    @Test
    void while_a_table_is_away_a_message_waits_and_is_not_lost() {
        String team = council.team("cp-court");
        String about = Breaches.obligation();
        database.execute("alter table episode rename to episode_away");
        RecordMetadata sent;
        try {
            sent = topics.sendRaw("breaches", about, envelope(about, team));
            await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(5)).until(() -> !isRead(sent));
        } finally {
            database.execute("alter table episode_away rename to episode");
        }
        topics.awaitRead(sent);
        assertThat(database.column("select state from episode where about = ?", about))
                .containsExactly("open");
    }

    @Test
    void a_repeat_with_other_content_changes_nothing() {
        String team = council.team("cp-court");
        String about = Breaches.obligation();
        String id = UUID.randomUUID().toString();
        topics.sendAs(
                id,
                "breaches",
                about,
                "obligation.overdue",
                Breaches.overdueData(about, "M004", team, database.now(), false));
        topics.sendAs(
                id,
                "breaches",
                about,
                "obligation.overdue",
                Breaches.overdueData(about, "M005", team, database.now().plusSeconds(5), false));
        assertThat(database.value("select measure from episode where about = ?", about))
                .isEqualTo("M004");
    }

    @Test
    void a_consumer_goes_on_from_where_the_database_has_read_to() {
        RecordMetadata sent = topics.sendRaw("organisation", "x", "x".getBytes(StandardCharsets.UTF_8));
        topics.awaitRead(sent);
        assertThat(tables.nextOffset(new TopicPartition("organisation", 0)).orElseThrow())
                .isGreaterThan(sent.offset());
        assertThat(tables.nextOffset(new TopicPartition("organisation", 77))).isEqualTo(OptionalLong.empty());
    }

    @Test
    void of_two_states_of_one_thing_the_one_that_was_said_last_counts() {
        String team = council.team("cp-court");
        String older = """
                {"specversion": "1.0", "id": "%s", "source": "/plan-service", "type": "organisation.team",
                 "time": "2010-01-01T00:00:00Z", "data": {"kind": "team", "id": "%s", "versions": []}}
                """.formatted(UUID.randomUUID(), team);
        topics.awaitRead(topics.sendRaw("organisation", team, older.getBytes(StandardCharsets.UTF_8)));
        assertThat(database.value("select versions from organisation_unit where kind = 'team' and id = ?", team))
                .contains("Team " + team);
    }

    private boolean isRead(RecordMetadata sent) {
        return !database.column(
                        "select 1 from consumed_offset where topic = ? and partition = ? and next_offset > ?",
                        sent.topic(),
                        sent.partition(),
                        sent.offset())
                .isEmpty();
    }

    private byte[] envelope(String about, String team) {
        return """
               {"specversion": "1.0", "id": "%s", "source": "/metrics-service", "type": "obligation.overdue",
                "time": "%s", "data": %s}
               """.formatted(
                        UUID.randomUUID(),
                        database.now(),
                        Breaches.overdueData(about, "M004", team, database.now(), false))
                .getBytes(StandardCharsets.UTF_8);
    }
}
