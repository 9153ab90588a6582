package childrens.improvement.metrics.breach;

import static childrens.improvement.metrics.breach.Example.assertSays;

import childrens.improvement.metrics.breach.MeasureMessage.FigureOfMessage;
import childrens.improvement.metrics.breach.MeasureMessage.Flow;
import childrens.improvement.metrics.breach.MeasureMessage.Period;
import childrens.improvement.metrics.breach.MeasureMessage.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** What is published of measures and feeds keeps to what is promised. */
class MeasureContractTest {

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
}
