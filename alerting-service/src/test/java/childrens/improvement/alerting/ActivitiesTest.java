package childrens.improvement.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.escalation.Activities;
import childrens.improvement.alerting.escalation.Activities.Span;
import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.escalation.Ladder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the ladder as it is shipped tells of what has to be done at least so often. */
class ActivitiesTest {

    private static final Ladder LADDER = LadderFile.read();
    private static final int FIVE = 5;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # morning,  ahead after,               until,                     passed after,              until
            2020-09-23, 2020-09-30T00:00:00+01:00, 2020-10-01T00:00:00+01:00, 2020-09-22T00:00:00+01:00, 2020-09-23T00:00:00+01:00
            2020-10-23, 2020-10-30T00:00:00+00:00, 2020-11-02T00:00:00+00:00, 2020-10-22T00:00:00+01:00, 2020-10-23T00:00:00+01:00
            2020-12-22, 2020-12-31T00:00:00+00:00, 2021-01-04T00:00:00+00:00, 2020-12-21T00:00:00+00:00, 2020-12-22T00:00:00+00:00
            2021-01-04, 2021-01-11T00:00:00+00:00, 2021-01-12T00:00:00+00:00, 2020-12-31T00:00:00+00:00, 2021-01-04T00:00:00+00:00
            """)
    void an_activity_is_told_five_working_days_before_its_time_is_over_and_on_the_working_day_after(
            LocalDate morning,
            OffsetDateTime after,
            OffsetDateTime until,
            OffsetDateTime passedAfter,
            OffsetDateTime passedUntil) {
        Activities activities = LADDER.activities();
        assertThat(activities.ahead(morning, FIVE)).isEqualTo(new Span(after.toInstant(), until.toInstant()));
        assertThat(activities.passed(morning)).isEqualTo(new Span(passedAfter.toInstant(), passedUntil.toInstant()));
    }

    @Test
    void every_day_is_ahead_of_one_morning_and_passed_on_one() {
        Activities activities = LADDER.activities();
        List<LocalDate> mornings =
                activities.mornings(at("2020-12-01T09:00:00+00:00"), at("2021-02-01T09:00:00+00:00"));
        assertThat(mornings)
                .hasSize(41)
                .doesNotContain(LocalDate.of(2020, 12, 25))
                .startsWith(LocalDate.of(2020, 12, 2));
        for (int i = 1; i < mornings.size(); i++) {
            assertThat(activities.ahead(mornings.get(i), FIVE).after())
                    .isEqualTo(activities.ahead(mornings.get(i - 1), FIVE).until());
            assertThat(activities.passed(mornings.get(i)).after())
                    .isEqualTo(activities.passed(mornings.get(i - 1)).until());
        }
    }

    @Test
    void the_activities_are_those_that_the_practice_names_and_go_to_their_leads_at_nine() {
        Activities activities = LADDER.activities();
        assertThat(activities.classes()).hasSize(1).allSatisfy((rule, measures) -> {
            assertThat(measures)
                    .containsExactly(
                            "M020", "M042", "M055", "M081", "M082", "M083", "M084", "M085", "M086", "M088", "M097",
                            "M102");
            assertThat(rule.to()).isEqualTo(Audience.LEAD);
            assertThat(rule.workingDaysBefore()).isEqualTo(FIVE);
        });
        assertThat(activities.next(at("2020-09-30T08:00:00Z"))).isEqualTo(at("2020-10-01T08:00:00Z"));
    }

    @Test
    void each_class_of_activities_has_its_own_days_and_audience() {
        JsonNode file = YamlResource.read("/ladder/ladder.yaml");
        ((ObjectNode) file.required("classes"))
                .putObject("audits")
                .put("when", "period-end")
                .put("to", "performance-lead")
                .put("working-days-before", 10);
        ((ObjectNode) file.required("measures").required("M086")).put("class", "audits");
        Activities activities = LadderFile.ladder(file).activities();
        assertThat(activities.classOf("M086")).hasValueSatisfying(rule -> {
            assertThat(rule.to()).isEqualTo(Audience.PERFORMANCE_LEAD);
            assertThat(rule.workingDaysBefore()).isEqualTo(10);
        });
        assertThat(activities.classOf("M088"))
                .hasValueSatisfying(rule -> assertThat(rule.to()).isEqualTo(Audience.LEAD));
        assertThat(activities.classOf("M003")).isEmpty();
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
