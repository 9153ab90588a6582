package childrens.improvement.metrics.ingest;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events that speak of other events, through the log. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class RelatedEventsComponentTest extends ContactThroughTheLog {

    @Test
    void a_correction_on_another_partition_that_arrives_first_counts() {
        ObjectNode original = received(now.minus(5, ChronoUnit.HOURS));
        ObjectNode correction = received(now.minus(3, ChronoUnit.HOURS))
                .put("replaces", original.path("id").asText());
        cases.sendTo(1, "elsewhere", correction.toString().getBytes(StandardCharsets.UTF_8));
        awaitRows("1", CURRENT, child);
        String id = obligationId();

        cases.sendTo(2, child, original.toString().getBytes(StandardCharsets.UTF_8));

        awaitRows(
                "1",
                "select count(*) from case_event where id = ?",
                original.path("id").asText());
        awaitRows("1", CURRENT, child);
        assertThat(obligationId()).isEqualTo(id);
        assertThat(stored.value(
                        "select service_now() - started_at < interval '4 hours' from obligation where id = ?"
                                + " and known_until = 'infinity'",
                        UUID.fromString(id)))
                .isEqualTo("t");
    }

    @Test
    void a_circle_of_corrections_is_bad_input_for_the_event_that_closes_it() {
        ObjectNode one = received(now.minus(5, ChronoUnit.HOURS));
        ObjectNode two = received(now.minus(4, ChronoUnit.HOURS))
                .put("replaces", one.path("id").asText());
        one.put("replaces", two.path("id").asText());

        cases.send(one);
        awaitRows(
                "1",
                "select count(*) from case_event where id = ?",
                one.path("id").asText());
        cases.send(two);

        await().atMost(SOON).untilAsserted(() -> assertThat(stored.rows(
                        "select reason from quarantine where event_id = ?",
                        two.path("id").asText()))
                .singleElement()
                .asString()
                .startsWith("circle"));
    }

    @Test
    void merged_pseudonyms_are_one_child_until_they_are_parted() {
        String other = child + "-b";
        cases.send(
                event("cp-plan.started", child, now.minus(5, ChronoUnit.DAYS), "plan", "p1"),
                event(
                        "visit.recorded",
                        other,
                        now.minus(4, ChronoUnit.DAYS),
                        "visit",
                        "v1",
                        "kind",
                        "child-protection",
                        "mode",
                        "in-person",
                        "childSeen",
                        true));
        String met = "select count(*) from obligation where measure = 'M003' and known_until = 'infinity'"
                + " and done_at is not null and subject = ?";
        awaitRows("1", "select count(*) from child where subject = ?", other);

        cases.send(event("child.merged", other, now.minus(1, ChronoUnit.HOURS), "into", child));
        awaitRows("1", met, child);
        assertThat(stored.value("select known_as from child where subject = ?", other))
                .isEqualTo(child);

        cases.send(event("child.unmerged", other, now.minus(1, ChronoUnit.MINUTES), "into", child));
        awaitRows("0", met, child);
    }

    @Test
    void what_was_known_stays_readable_and_versions_never_overlap() {
        cases.send(received(now.minus(1, ChronoUnit.HOURS)));
        awaitRows("1", CURRENT, child);
        cases.send(decided(now.minus(30, ChronoUnit.MINUTES)));

        awaitRows("2", "select count(*) from obligation where subject = ? and measure = 'M004'", child);
        List<String> versions = stored.rows(
                "select done_at is not null, known_until = lead(known_from) over (order by known_from)"
                        + " from obligation where subject = ? and measure = 'M004' order by known_from",
                child);
        assertThat(versions).containsExactly("f t", "t null");
    }
}
