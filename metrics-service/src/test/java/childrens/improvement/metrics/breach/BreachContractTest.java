package childrens.improvement.metrics.breach;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.EventContract;
import childrens.improvement.metrics.breach.MeasureMessage.FigureOfMessage;
import childrens.improvement.metrics.breach.MeasureMessage.Flow;
import childrens.improvement.metrics.breach.MeasureMessage.Period;
import childrens.improvement.metrics.breach.MeasureMessage.Target;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
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

    @Test
    void a_measure_that_misses_its_target_is_published_as_in_the_example() {
        assertSays(
                measure("council", null, 93, 100, "93.0", 1, "2020-09-30T16:00:00Z", null),
                "measure.breached-of-the-council");
        assertSays(
                measure("team:mash", "mash", 4, 5, "80.0", 2, "2020-09-30T16:00:00Z", null),
                "measure.breached-of-a-team");
        assertSays(
                measure("council", null, 96, 101, "95.0", 1, "2020-09-30T17:00:00Z", "recovered"), "measure.recovered");
    }

    @Test
    void a_measure_at_risk_and_one_out_of_reach_are_published_as_in_the_examples() {
        assertSays(
                measure("team:mash", "mash", 78, 81, "96.3", 1, "2020-09-30T16:00:00Z", null),
                "measure.at-risk-of-a-team");
        assertSays(
                measure("council", null, 1908, 2400, "79.5", 1, "2020-09-30T16:00:00Z", null),
                "measure.out-of-reach-of-the-council");
        Flow flow = new Flow(2500, 60, 40, OffsetDateTime.parse("2020-05-12T09:30:00+01:00"));
        assertSays(
                measure("council", null, 1908, 2400, "79.5", 1, "2020-09-30T16:00:00Z", null, flow),
                "measure.out-of-reach-with-what-is-still-to-do");
    }

    @Test
    void a_silent_feed_is_published_as_in_the_examples() {
        Instant heard = Instant.parse("2020-09-29T17:00:00Z");
        assertSays(
                new FeedMessage("urn:case-system", "feed", 1, heard, Instant.parse("2020-09-30T17:00:00Z"), null),
                "feed.silent");
        assertSays(
                new FeedMessage(
                        "urn:case-system", "feed", 1, heard, Instant.parse("2020-10-01T08:00:00Z"), "recovered"),
                "feed.restored");
    }

    private static MeasureMessage measure(
            String scope,
            @org.jspecify.annotations.Nullable String team,
            int numerator,
            int denominator,
            String percent,
            int round,
            String at,
            @org.jspecify.annotations.Nullable String because) {
        return measure(scope, team, numerator, denominator, percent, round, at, because, null);
    }

    private static MeasureMessage measure(
            String scope,
            @org.jspecify.annotations.Nullable String team,
            int numerator,
            int denominator,
            String percent,
            int round,
            String at,
            @org.jspecify.annotations.Nullable String because,
            @org.jspecify.annotations.Nullable Flow flow) {
        return new MeasureMessage(
                "M004|" + scope + "|ytd|2020-04-01",
                "measure",
                "M004",
                scope,
                team,
                round,
                new Period("ytd", LocalDate.of(2020, 4, 1), LocalDate.of(2020, 10, 1)),
                new FigureOfMessage(
                        numerator,
                        denominator,
                        new BigDecimal(percent),
                        new Target("at-least", BigDecimal.valueOf(95)),
                        flow),
                Instant.parse(at),
                because);
    }

    private static void assertSays(Object data, String example) {
        try {
            assertThat(JSON.readTree(JSON.writeValueAsString(data)))
                    .isEqualTo(EventContract.example(example).get("data"));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
