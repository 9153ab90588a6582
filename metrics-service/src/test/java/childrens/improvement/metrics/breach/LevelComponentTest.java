package childrens.improvement.metrics.breach;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
import static childrens.improvement.metrics.reading.Council.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.local.testing.EventContract;
import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far a measure is from its target, and a feed that falls silent, as they are announced. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class LevelComponentTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    DataSource database;

    private final String team = any("team");
    private final String child = any("child");
    private Council council;

    @BeforeEach
    void open() {
        council = new Council(database);
    }

    private List<String> announced(String subject) {
        return council.stored()
                .rows(
                        "select payload::jsonb ->> 'type' from outbox where topic = 'breaches'"
                                + " and payload::jsonb ->> 'subject' like ? order by id",
                        subject);
    }

    private List<String> ofTheTeam() {
        return announced("M004|team:" + team + "|%");
    }

    /** Contacts that were decided in time or a day late, some weeks ago, in the year that runs. */
    private void contacts(String name, int inTime, int late) {
        Instant received = council.now().minus(4, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        List<ObjectNode> events = new ArrayList<>();
        for (int i = 0; i < inTime + late; i++) {
            String each = child + name + i;
            events.add(contact(each, team, received.toString()));
            events.add(decision(
                    each,
                    team,
                    received.plus(i < inTime ? 1 : 30, ChronoUnit.HOURS).toString()));
        }
        council.tell(events.toArray(ObjectNode[]::new));
    }

    @Test
    void what_is_breached_and_out_of_reach_is_told_once_each_and_closed_once() {
        contacts("-late", 0, 20);
        await().atMost(SOON).untilAsserted(() -> assertThat(ofTheTeam())
                .containsExactly("measure.breached", "measure.out-of-reach"));

        contacts("-more", 5, 5);
        contacts("-good", 600, 0);

        await().atMost(SOON).untilAsserted(() -> assertThat(ofTheTeam())
                .containsExactly("measure.breached", "measure.out-of-reach", "measure.recovered"));
    }

    @Test
    void a_source_that_says_nothing_for_a_day_is_told_once_and_closed_when_it_speaks() throws SQLException {
        String source = any("urn:feed");
        try (Connection connection = database.getConnection();
                var statement =
                        connection.prepareStatement("insert into feed (source, last_heard_at, silent_from) values"
                                + " (?, service_now() - interval '25 hours', service_now() - interval '1 hour')")) {
            statement.setString(1, source);
            statement.executeUpdate();
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(announced(source)).containsExactly("feed.silent"));

        council.tell(from(source));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(announced(source)).containsExactly("feed.silent", "feed.restored"));
        council.stored()
                .rows(
                        "select payload from outbox where topic = 'breaches' and payload::jsonb ->> 'subject' = ?",
                        source)
                .forEach(payload -> assertThat(EventContract.faults(
                                Council.tree(payload).path("type").asText(), Council.tree(payload)))
                        .as(payload)
                        .isEmpty());
    }

    private ObjectNode from(String source) {
        return event("feed.heartbeat", any("feed"), council.now()).put("source", source);
    }
}
