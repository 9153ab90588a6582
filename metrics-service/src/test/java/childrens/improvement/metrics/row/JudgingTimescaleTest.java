package childrens.improvement.metrics.row;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.obligation.Events;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.timeliness.Timescale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingTimescaleTest {

    private static List<String> judgedBy(Events child, String measure) {
        return child.obligations(measure, "2021-12-01").stream()
                .map(row -> timescale(row).number() + " " + timescale(row).unit())
                .toList();
    }

    private static Timescale timescale(Obligation row) {
        return JudgingTimescale.of(DefinitionsFixture.measure(row.measure()), row, Events.ENGLAND)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "M004, contact.received, contact, 24 hours",
        "M006, exploitation-risk.identified, assessment, 5 workingDays",
        "M038, referral.accepted, referral, 45 workingDays"
    })
    void a_row_that_opens_once_is_judged_by_the_limit_in_force(
            String measure, String opens, String member, String expected) {
        Events child = Events.ofChild("child-1").with(opens, "2020-09-01T09:00:00+01:00", member, "r1");

        assertThat(judgedBy(child, measure)).containsExactly(expected);
    }

    @Test
    void each_visit_is_judged_by_the_interval_that_its_rule_gave_it() {
        Events child = Events.ofChild("child-1")
                .with("looked-after.started", "2020-01-06T09:00:00Z", "episode", "e1")
                .with("placement.started", "2020-01-06T09:00:00Z", "placement", "p1", "permanent", true)
                .with("placement.ended", "2021-03-01T09:00:00Z", "placement", "p1");
        for (String day : List.of("2020-01-10", "2020-02-20", "2020-12-01", "2021-01-07")) {
            child.with(
                    "visit.recorded",
                    day + "T10:00:00Z",
                    "visit",
                    day,
                    "kind",
                    "looked-after",
                    "mode",
                    "in-person",
                    "childSeen",
                    true);
        }

        assertThat(judgedBy(child, "M001"))
                .startsWith("1 weeks", "6 weeks", "6 weeks")
                .endsWith("6 weeks", "3 months");
    }

    @Test
    void an_hour_clock_whose_start_has_no_hour_has_a_timescale_too() {
        Events child = Events.ofChild("child-1").with("contact.received", "2020-09-01", "contact", "c1");

        assertThat(judgedBy(child, "M004")).containsExactly("24 hours");
    }
}
