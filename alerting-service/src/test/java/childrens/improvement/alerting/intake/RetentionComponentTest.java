package childrens.improvement.alerting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.foundation.retention.Forgetting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What nothing needs any more is forgotten, each kind after its own time. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class RetentionComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    Forgetting forgetting;

    @Test
    void messages_and_reads_are_forgotten_when_their_time_is_over_and_not_before() {
        message("old", "500 days");
        message("younger", "300 days");
        read("old read", "8 years");
        read("younger read", "500 days");

        forgetting.forgetAll();

        assertThat(database.column("select id from consumed_message where source = '/retention'"))
                .containsExactly("younger");
        assertThat(database.column("select what from read_audit where why = 'retention'"))
                .containsExactly("younger read");
    }

    @Test
    void canaries_are_forgotten_with_their_attempts_and_what_was_told_to_people_never_is() {
        String old = sent("canary", "91 days");
        String younger = sent("canary", "89 days");
        String told = sent("overdue", "4000 days");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(remaining(old, younger, told))
                .containsExactlyInAnyOrder(younger, told));
        assertThat(database.column("select message::text from attempt where message = ?::uuid", old))
                .isEmpty();
        assertThat(database.column("select message::text from attempt where message = ?::uuid", told))
                .hasSize(1);
    }

    private List<String> remaining(String... messages) {
        return database.column(
                "select id::text from message where id = any (string_to_array(?, ',')::uuid[])",
                String.join(",", messages));
    }

    private String sent(String letter, String age) {
        String id = UUID.randomUUID().toString();
        database.execute(
                "insert into message (id, letter, recipient, state, composed_at, next_attempt_at, subject, body)"
                        + " values (?::uuid, ?, 'somebody', 'sent', clock_timestamp() - ?::interval, now(), 's', 'b')",
                id,
                letter,
                age);
        database.execute(
                "insert into attempt (message, number, at, repeat, outcome, answer)"
                        + " values (?::uuid, 1, now(), false, 'accepted', 'taken')",
                id);
        database.execute(
                "insert into canary (message, channel, queued_at) values (?::uuid, 'retention', clock_timestamp() - ?::interval)",
                id,
                age);
        return id;
    }

    private void message(String id, String age) {
        database.execute(
                "insert into consumed_message (source, id, consumed_at)"
                        + " values ('/retention', ?, clock_timestamp() - ?::interval)",
                id,
                age);
    }

    private void read(String what, String age) {
        database.execute(
                "insert into read_audit (caller, post, role, what, episodes, why, read_at)"
                        + " values ('c', 'p', 'analyst', ?, '{}', 'retention', clock_timestamp() - ?::interval)",
                what,
                age);
    }
}
