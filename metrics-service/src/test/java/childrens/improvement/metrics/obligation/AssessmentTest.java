package childrens.improvement.metrics.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** M038: 45 working days from referral to authorisation. */
class AssessmentTest {

    private static List<Obligation> rows(Events events) {
        return events.obligations("M038", "2021-01-01");
    }

    private static Events referred() {
        return Events.ofChild("child-1").with("referral.accepted", "2020-07-27T09:00:00+01:00", "referral", "r1");
    }

    @Test
    void it_runs_from_the_referral_and_an_assessment_that_names_none_belongs_to_the_last_one_without() {
        List<Obligation> rows = rows(referred()
                .with("assessment.started", "2020-08-10T09:00:00+01:00", "assessment", "a1")
                .with("assessment.authorised", "2020-09-29T16:00:00+01:00", "assessment", "a1"));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(London.lastDayBefore(row.dueBefore())).isEqualTo(LocalDate.of(2020, 9, 29));
            assertThat(row.doneInTime()).isTrue();
        });
    }

    @Test
    void a_referral_for_something_else_owes_no_assessment() {
        assertThat(rows(Events.ofChild("child-1")
                        .with(
                                "referral.accepted",
                                "2020-07-27T09:00:00+01:00",
                                "referral",
                                "r1",
                                "next",
                                "strategy-discussion")))
                .isEmpty();
    }

    @Test
    void without_a_referral_it_runs_from_its_own_start() {
        assertThat(rows(Events.ofChild("child-1")
                        .with("assessment.started", "2020-08-10T09:00:00+01:00", "assessment", "a1")))
                .singleElement()
                .satisfies(row -> assertThat(row.startedAt()).isEqualTo(Instant.parse("2020-08-10T08:00:00Z")));
    }

    @Test
    void an_assessment_that_names_a_referral_that_has_not_arrived_waits() {
        assertThat(rows(Events.ofChild("child-1")
                        .with("assessment.started", "2020-08-10T09:00:00+01:00", "assessment", "a1", "referral", "r9")))
                .isEmpty();
    }

    @Test
    void cancelled_before_the_due_moment_is_exempt_and_after_it_missed() {
        Events before = referred()
                .with("assessment.started", "2020-08-10T09:00:00+01:00", "assessment", "a1", "referral", "r1")
                .with("assessment.cancelled", "2020-09-01T09:00:00+01:00", "assessment", "a1");
        Events after = referred()
                .with("assessment.started", "2020-08-10T09:00:00+01:00", "assessment", "a1", "referral", "r1")
                .with("assessment.cancelled", "2020-10-01T09:00:00+01:00", "assessment", "a1");

        assertThat(rows(before)).singleElement().satisfies(row -> assertThat(row.exemption())
                .isEqualTo(new Exemption(Instant.parse("2020-09-01T08:00:00Z"), ExemptReason.CANCELLED)));
        assertThat(rows(after)).singleElement().satisfies(row -> {
            assertThat(row.exemption()).isNull();
            assertThat(row.endedAt()).isEqualTo(Instant.parse("2020-10-01T08:00:00Z"));
        });
    }

    @Test
    void it_belongs_to_the_team_of_the_case_when_its_verdict_became_certain() {
        Events events = referred()
                .with(
                        "case.allocated",
                        "2020-07-28T09:00:00+01:00",
                        "case",
                        "k1",
                        "team",
                        "assessment-1",
                        "worker",
                        "w1")
                .with("case.transferred", "2020-10-05T09:00:00+01:00", "case", "k1", "team", "court-1", "worker", "w2");

        Obligation row = rows(events).get(0);

        assertThat(row.ownership().at(row.dueBefore()).orElseThrow().team()).isEqualTo("assessment-1");
        assertThat(row.ownership().at(Instant.parse("2020-11-01T00:00:00Z")).orElseThrow())
                .isEqualTo(new Ownership.Spell(Instant.parse("2020-10-05T08:00:00Z"), "court-1", "w2"));
    }
}
