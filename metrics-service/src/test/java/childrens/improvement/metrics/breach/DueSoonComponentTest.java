package childrens.improvement.metrics.breach;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.ingest.CaseSystem;
import childrens.improvement.metrics.ingest.Stored;
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
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A duty of hours is announced when three quarters of its clock have run, and goes on or ends in the same round. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class DueSoonComponentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource database;

    @Inject
    ServiceClock clock;

    private final String child = "child-" + UUID.randomUUID();

    @Test
    void what_is_due_soon_is_told_once_at_its_moment_and_closed_when_it_is_done_in_time() {
        Instant soon = clock.now().plusSeconds(3).truncatedTo(ChronoUnit.MILLIS);
        try (CaseSystem cases = new CaseSystem()) {
            cases.send(event("contact.received", child, soon.minus(18, ChronoUnit.HOURS), "contact", "c"));
            awaitMessages(1);
            cases.send(event("contact.decided", child, clock.now(), "contact", "c", "outcome", "referral"));
            List<JsonNode> told = awaitMessages(2);

            assertThat(told)
                    .extracting(each -> each.path("type").asText())
                    .containsExactly("obligation.due-soon", "obligation.settled");
            assertThat(told)
                    .extracting(each -> each.path("data").path("round").asInt())
                    .containsExactly(1, 1);
            assertThat(Instant.parse(told.get(0).path("data").path("openedAt").asText()))
                    .isBetween(soon, soon.plusSeconds(10));
            assertThat(told.get(1).path("data").path("because").asText()).isEqualTo("recovered");
            assertThat(closings()).isEqualTo("recovered");
        }
    }

    @Test
    void what_is_due_soon_and_then_overdue_stays_in_its_round() {
        Instant due = clock.now().plusSeconds(4);
        try (CaseSystem cases = new CaseSystem()) {
            cases.send(event("contact.received", child, due.minus(24, ChronoUnit.HOURS), "contact", "c"));
            awaitMessages(2);
            cases.send(event("contact.decided", child, clock.now(), "contact", "c", "outcome", "referral"));
            List<JsonNode> told = awaitMessages(3);

            assertThat(told)
                    .extracting(each -> each.path("type").asText())
                    .containsExactly("obligation.due-soon", "obligation.overdue", "obligation.settled");
            assertThat(told)
                    .extracting(each -> each.path("data").path("round").asInt())
                    .containsOnly(1);
            assertThat(told.get(1).path("data").path("backlog").asBoolean()).isFalse();
            assertThat(closings()).isEqualTo("met-late");
        }
    }

    @Test
    void what_was_due_or_done_before_it_was_heard_of_is_never_due_soon() {
        String done = child + "-done";
        Instant now = clock.now();
        try (CaseSystem cases = new CaseSystem()) {
            cases.send(event("contact.received", done, now.minus(20, ChronoUnit.HOURS), "contact", "c"));
            cases.send(event(
                    "contact.decided", done, now.minus(19, ChronoUnit.HOURS), "contact", "c", "outcome", "referral"));
            cases.send(event("contact.received", child, now.minus(30, ChronoUnit.HOURS), "contact", "c"));
            List<JsonNode> told = awaitMessages(1);

            assertThat(told).extracting(each -> each.path("type").asText()).containsExactly("obligation.overdue");
        }
    }

    /** The messages about the child's rows, in the order in which they leave. */
    private List<JsonNode> awaitMessages(int count) {
        return await().atMost(Duration.ofSeconds(30)).until(this::messages, told -> told.size() >= count);
    }

    private List<JsonNode> messages() throws IOException {
        String payloads = new Stored(database)
                .value(
                        "select coalesce(json_agg(o.payload order by o.id), '[]') from outbox o where o.topic = 'breaches'"
                                + " and o.key in (select obligation::text from overdue where subject like ?)",
                        child + "%");
        List<JsonNode> told = new ArrayList<>();
        for (JsonNode payload : JSON.readTree(payloads)) {
            told.add(JSON.readTree(payload.asText()));
        }
        return told;
    }

    private String closings() {
        return new Stored(database).value("select closed_because from overdue where subject = ?", child);
    }
}
