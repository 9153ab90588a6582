package childrens.improvement.metrics.ingest;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** From the log to obligations and announcements, with a real broker and a real database. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class IngestComponentTest extends ContactThroughTheLog {

    @Test
    void a_deadline_that_passes_in_silence_is_announced_once_within_two_seconds_and_never_early() {
        Instant due = now.plusSeconds(4);
        cases.send(received(due.minus(24, ChronoUnit.HOURS)));
        awaitRows("1", CURRENT, child);
        String id = obligationId();

        await().atMost(SOON).until(() -> breaches.about(id).size() == 2);

        assertThat(breaches.about(id).get(0).path("type").asText()).isEqualTo("obligation.due-soon");
        JsonNode message = breaches.about(id).get(1);
        assertThat(message.path("type").asText()).isEqualTo("obligation.overdue");
        assertThat(message.path("data").path("team").asText()).isEqualTo("mash");
        assertThat(message.path("data").path("backlog").asBoolean()).isFalse();
        Instant openedAt = Instant.parse(message.path("data").path("openedAt").asText());
        assertThat(openedAt).isBetween(due, due.plusSeconds(2));
        assertThat(message.toString()).doesNotContain(child);

        cases.send(decided(due.plusSeconds(1)));
        await().atMost(SOON).until(() -> breaches.about(id).size() == 3);
        assertThat(breaches.about(id).get(2).path("type").asText()).isEqualTo("obligation.settled");
        assertThat(breaches.about(id).get(2).path("data").path("because").asText())
                .isEqualTo("met-late");
    }

    @Test
    void recorded_late_closes_and_a_void_of_it_opens_again() {
        cases.send(received(now.minus(30, ChronoUnit.HOURS)));
        awaitRows("1", CURRENT, child);
        String id = obligationId();
        await().atMost(SOON).until(() -> breaches.about(id).size() == 1);
        ObjectNode late = decided(now.minus(20, ChronoUnit.HOURS));

        cases.send(late);
        await().atMost(SOON).until(() -> breaches.about(id).size() == 2);
        cases.send(event("record.voided", child, now, "voids", late.path("id").asText()));
        await().atMost(SOON).until(() -> breaches.about(id).size() == 3);

        assertThat(breaches.about(id))
                .extracting(message -> message.path("type").asText() + " "
                        + message.path("data").path("round").asInt() + " "
                        + message.path("data").path("because").asText())
                .containsExactly(
                        "obligation.overdue 1 ", "obligation.settled 1 recorded-late", "obligation.overdue 2 ");
        assertThat(breaches.about(id).get(0).path("data").path("backlog").asBoolean())
                .isTrue();
    }

    @Test
    void a_history_that_was_over_before_it_was_received_opens_nothing() {
        cases.send(received(now.minus(90, ChronoUnit.HOURS)), decided(now.minus(20, ChronoUnit.HOURS)));
        awaitRows(
                "1",
                "select count(*) from obligation where subject = ? and measure = 'M004' and done_at is not null",
                child);
        String id = obligationId();
        ObjectNode later = event("contact.received", child, now.minus(25, ChronoUnit.HOURS), "contact", "c2");
        cases.send(later);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(stored.value("select count(*) from overdue where subject = ?", child))
                        .isEqualTo("1"));
        assertThat(breaches.about(id)).isEmpty();
    }

    @Test
    void a_repeat_changes_nothing_and_other_content_under_the_same_id_is_quarantined() {
        ObjectNode first = received(now.minus(1, ChronoUnit.HOURS));
        ObjectNode other =
                first.deepCopy().put("time", now.minus(2, ChronoUnit.HOURS).toString());
        cases.send(first, first, other);

        awaitRows(
                "conflict",
                "select reason from quarantine where event_id = ?",
                first.path("id").asText());
        awaitRows(
                "1",
                "select repeats from case_event where id = ?",
                first.path("id").asText());
        awaitRows("1", CURRENT, child);
    }

    @Test
    void an_unreadable_record_is_quarantined_with_its_bytes_and_stops_nothing() {
        cases.sendTo(3, child, "<html>502</html>".getBytes(StandardCharsets.UTF_8));
        cases.sendTo(
                3, child, received(now.minus(1, ChronoUnit.HOURS)).toString().getBytes(StandardCharsets.UTF_8));

        awaitRows("1", CURRENT, child);
        assertThat(stored.rows("select convert_from(raw, 'UTF8') from quarantine where event_id is null"))
                .contains("<html>502</html>");
    }

    @Test
    void a_binary_event_is_taken_like_a_structured_one() {
        cases.sendBinary(received(now.minus(1, ChronoUnit.HOURS)));

        awaitRows("1", CURRENT, child);
    }
}
