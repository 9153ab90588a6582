package childrens.improvement.metrics.breach;

import static childrens.improvement.metrics.breach.Example.assertSays;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.EventContract;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is published keeps to what is promised. */
class BreachContractTest {

    private static final List<String> TYPES = List.of(
            "obligation.due-soon",
            "obligation.overdue",
            "obligation.settled",
            "obligation.noted",
            "obligation.not-seen",
            "measure.at-risk",
            "measure.breached",
            "measure.out-of-reach",
            "measure.recovered",
            "measure.reading",
            "feed.silent",
            "feed.restored");
    private static final UUID FIRST = UUID.fromString("6f1c2d7e-0000-4000-8000-000000000001");

    @Test
    void every_example_ever_published_keeps_to_its_schema() {
        for (String type : TYPES) {
            assertThat(EventContract.examples(type)).isNotEmpty().allSatisfy((name, example) -> assertThat(
                            EventContract.faults(type, example))
                    .as(name)
                    .isEmpty());
        }
    }

    @Test
    void a_message_without_what_it_promises_or_with_more_is_noticed() {
        JsonNode overdue = EventContract.example("obligation.overdue-of-a-team");
        ((ObjectNode) overdue.get("data")).remove("team");
        ((ObjectNode) overdue.get("data")).put("subject", "child-1");

        assertThat(EventContract.faults("obligation.overdue", overdue)).hasSize(2);
    }

    @Test
    void an_overdue_duty_is_published_as_in_the_example() {
        assertSays(
                new OverdueMessage(
                        FIRST,
                        "obligation",
                        "M004",
                        "team:mash",
                        "mash",
                        1,
                        null,
                        Instant.parse("2020-09-28T09:15:00Z"),
                        Instant.parse("2020-09-29T09:15:00Z"),
                        Instant.parse("2020-09-29T09:15:00.250Z"),
                        false,
                        null,
                        List.of("urn:case-system"),
                        null,
                        null,
                        null),
                "obligation.overdue-of-a-team");
    }

    @Test
    void a_duty_that_is_due_soon_is_published_as_in_the_example() {
        assertSays(
                new DueSoonMessage(
                        FIRST,
                        "obligation",
                        "M004",
                        "team:mash",
                        "mash",
                        1,
                        null,
                        Instant.parse("2020-09-28T09:15:00Z"),
                        Instant.parse("2020-09-29T09:15:00Z"),
                        Instant.parse("2020-09-29T03:15:00.100Z"),
                        null,
                        List.of("urn:case-system"),
                        null,
                        null,
                        null),
                "obligation.due-soon-of-a-team");
    }

    @Test
    void what_is_declared_missed_on_stale_data_says_so() {
        assertSays(
                new OverdueMessage(
                        FIRST,
                        "obligation",
                        "M004",
                        "team:mash",
                        "mash",
                        1,
                        null,
                        Instant.parse("2020-09-28T09:15:00Z"),
                        Instant.parse("2020-09-29T09:15:00Z"),
                        Instant.parse("2020-09-29T10:30:15Z"),
                        true,
                        null,
                        List.of("urn:case-system"),
                        true,
                        null,
                        null),
                "obligation.overdue-on-stale-data");
    }

    @Test
    void a_note_and_a_child_who_was_not_seen_twice_are_published_as_in_the_examples() {
        Instant noted = Instant.parse("2020-09-29T09:30:00Z");
        Instant visited = Instant.parse("2020-09-29T16:00:00Z");
        assertSays(
                new NotedMessage(FIRST, "obligation", "M003", "court-1", 1, LocalDate.of(2020, 10, 1), noted, null),
                "obligation.noted-with-a-day");
        assertSays(
                new NotedMessage(
                        FIRST,
                        "obligation",
                        "M003",
                        "court-1",
                        1,
                        LocalDate.of(2020, 10, 1),
                        noted,
                        "team-manager-court-1"),
                "obligation.noted-in-the-name-of-a-post");
        assertSays(
                new NotSeenMessage(FIRST, "obligation", "M003", "court-1", 1, visited),
                "obligation.not-seen-at-two-visits");
    }

    @Test
    void a_settled_duty_is_published_as_in_the_example() {
        assertSays(
                new SettledMessage(
                        FIRST,
                        "obligation",
                        "M004",
                        "mash",
                        1,
                        "met-late",
                        Instant.parse("2020-09-29T11:00:00Z"),
                        false),
                "obligation.settled-met-late");
        assertSays(
                new SettledMessage(
                        FIRST,
                        "obligation",
                        "M004",
                        "mash",
                        1,
                        "recovered",
                        Instant.parse("2020-09-29T08:00:00Z"),
                        false),
                "obligation.settled-done-in-time");
    }
}
