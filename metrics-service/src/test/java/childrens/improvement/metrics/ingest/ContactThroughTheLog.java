package childrens.improvement.metrics.ingest;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A child of its own for each test, the contact about it on its way through the log, and what is stored of it. */
abstract class ContactThroughTheLog {

    static final Duration SOON = Duration.ofSeconds(20);

    static final String CURRENT =
            "select count(*) from obligation where subject = ? and known_until = 'infinity' and main";

    @Inject
    DataSource database;

    Stored stored;
    CaseSystem cases;
    Listener breaches;
    String child;
    Instant now;

    @BeforeEach
    void open() {
        stored = new Stored(database);
        cases = new CaseSystem();
        breaches = new Listener("breaches");
        child = "child-" + UUID.randomUUID();
        now = Instant.parse(
                stored.value("select to_char(service_now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
    }

    @AfterEach
    void close() {
        cases.close();
        breaches.close();
    }

    ObjectNode received(Instant time) {
        return event("contact.received", child, time, "contact", "c1", "team", "mash");
    }

    ObjectNode decided(Instant time) {
        return event("contact.decided", child, time, "contact", "c1", "team", "mash", "outcome", "referral");
    }

    String obligationId() {
        return stored.value(
                "select id from obligation where subject = ? and known_until = 'infinity' and measure = 'M004'", child);
    }

    void awaitRows(String expected, String sql, Object... parameters) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(stored.rows(sql, parameters)).containsExactly(expected));
    }
}
