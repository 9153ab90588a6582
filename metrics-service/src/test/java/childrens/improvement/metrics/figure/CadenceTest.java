package childrens.improvement.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import childrens.improvement.metrics.obligation.Events;
import org.junit.jupiter.api.Test;

/** What is done at least once in each calendar period. */
class CadenceTest {

    private static Events council() {
        return Events.ofChild("council");
    }

    @Test
    void the_months_count_from_the_first_meeting_that_anybody_recorded() {
        Reckoning meetings = Reckoning.of(
                "M020",
                council()
                        .with("activity.held", "2020-07-31", "activity", "1", "kind", "provider-meeting")
                        .with("activity.held", "2020-09-01", "activity", "2", "kind", "provider-meeting"));

        assertThat(meetings.shareAt("2020-06-30")).isEqualTo("0 of 0");
        assertThat(meetings.shareAt("2020-08-30")).isEqualTo("1 of 1");
        assertThat(meetings.shareAt("2020-08-31")).isEqualTo("1 of 2");
        assertThat(meetings.shareAt("2020-09-30")).isEqualTo("2 of 3");
    }

    @Test
    void with_nothing_recorded_there_is_nothing_to_count() {
        assertThat(Reckoning.of("M020", council()).judged("2020-09-30")).isEmpty();
    }

    @Test
    void one_that_is_missed_cannot_be_made_good_so_it_is_never_open_and_late() {
        Reckoning meetings = Reckoning.of(
                "M020", council().with("activity.held", "2020-07-31", "activity", "1", "kind", "provider-meeting"));

        assertThat(meetings.figureAt("2020-09-15").overdue()).isZero();
        assertThat(meetings.figureAt("2020-08-31").overdue()).isZero();
        assertThat(meetings.figureAt("2020-09-15").pending()).isEqualTo(1);
    }

    @Test
    void two_months_are_counted_from_april() {
        Reckoning events = Reckoning.of(
                "M083",
                council()
                        .with("activity.held", "2020-05-31", "activity", "1", "kind", "learning-event")
                        .with("activity.held", "2020-08-01", "activity", "2", "kind", "learning-event"));

        assertThat(events.shareAt("2020-06-30")).isEqualTo("1 of 1");
        assertThat(events.shareAt("2020-09-30")).isEqualTo("1 of 2");
    }

    @Test
    void a_scorecard_is_in_time_until_the_tenth_working_day_of_the_next_month() {
        Events team = Events.ofChild("court-1")
                .with("organisation.team", "2010-01-01", "from", "2010-01-01")
                .with("activity.first", "2020-08-03", "kind", "scorecard");

        assertThat(Reckoning.of("M097", team.with("activity.held", "2020-08-14", "activity", "1", "kind", "scorecard"))
                        .shareAt("2020-08-31"))
                .isEqualTo("1 of 1");
        assertThat(Reckoning.of("M097", team.with("activity.held", "2020-09-15", "activity", "2", "kind", "scorecard"))
                        .shareAt("2020-09-30"))
                .isEqualTo("1 of 2");
    }

    @Test
    void each_team_of_the_organisation_is_asked_also_one_that_never_did_it() {
        Events silent = Events.ofChild("court-2")
                .with("organisation.team", "2010-01-01", "from", "2010-01-01", "until", "2020-09-01")
                .with("activity.first", "2020-07-03", "kind", "group-supervision")
                .with("activity.first", "2015-07-03", "kind", "scorecard");

        assertThat(Reckoning.of("M055", silent).shareAt("2020-09-30")).isEqualTo("0 of 2");
    }

    @Test
    void a_team_that_changes_within_a_month_is_asked_for_that_month_too() {
        Events moved = Events.ofChild("court-2")
                .with("organisation.team", "2010-01-01", "from", "2010-01-01", "until", "2020-08-12")
                .with("organisation.team", "2020-08-12", "from", "2020-08-12")
                .with("activity.first", "2020-07-03", "kind", "group-supervision");
        Events closed = Events.ofChild("court-3")
                .with("organisation.team", "2010-01-01", "from", "2010-01-01", "until", "2020-08-12")
                .with("organisation.team", "2020-08-13", "from", "2020-08-13")
                .with("activity.first", "2020-07-03", "kind", "group-supervision");

        assertThat(Reckoning.of("M055", moved).shareAt("2020-09-30")).isEqualTo("0 of 3");
        assertThat(Reckoning.of("M055", closed).shareAt("2020-09-30")).isEqualTo("0 of 2");
    }

    @Test
    void a_self_evaluation_is_due_20_working_days_after_the_quarter() {
        Events area = Events.ofChild("cp-court")
                .with("organisation.area", "2010-01-01", "from", "2010-01-01")
                .with("activity.first", "2020-07-01", "kind", "self-evaluation")
                .with("activity.held", "2020-07-28", "activity", "1", "kind", "self-evaluation");

        assertThat(Reckoning.of("M042", area).shareAt("2020-09-30")).isEqualTo("1 of 1");
        assertThat(Reckoning.of("M042", area).shareAt("2020-10-28")).isEqualTo("0 of 1");
    }

    @Test
    void a_worker_is_asked_for_each_month_that_was_in_post_from_its_first_to_its_last_day() {
        Events worker = Events.ofChild("w1")
                .with("worker.started", "2020-07-15", "role", "social-worker", "staffGroup", "operational")
                .with("supervision.held", "2020-08-10")
                .with("worker.left", "2020-10-20");

        assertThat(Reckoning.of("M102", worker).shareAt("2020-07-31")).isEqualTo("0 of 0");
        assertThat(Reckoning.of("M102", worker).shareAt("2020-08-31")).isEqualTo("1 of 1");
        assertThat(Reckoning.of("M102", worker).shareAt("2020-09-30")).isEqualTo("0 of 1");
        assertThat(Reckoning.of("M102", worker).shareAt("2020-10-31")).isEqualTo("0 of 0");
        assertThat(Reckoning.variant("M102", "business-support", worker).shareAt("2020-09-30"))
                .isEqualTo("0 of 0");
    }

    @Test
    void absence_does_not_exempt_as_printed_and_does_in_the_variant_of_those_who_were_there() {
        Events worker = Events.ofChild("w1")
                .with("worker.started", "2020-01-01", "role", "social-worker")
                .with("worker.absence-started", "2020-08-20")
                .with("worker.absence-ended", "2020-10-02");

        assertThat(Reckoning.of("M102", worker).shareAt("2020-09-30")).isEqualTo("0 of 1");
        assertThat(Reckoning.variant("M102", "available", worker).shareAt("2020-09-30"))
                .isEqualTo("0 of 0");
        assertThat(Reckoning.variant("M102", "available", worker).shareAt("2020-08-31"))
                .isEqualTo("0 of 1");
    }

    @Test
    void asked_for_ahead_of_the_clock_the_running_month_is_still_owed_and_no_month_after_it_is_there() {
        Events worker = Events.ofChild("w1").with("worker.started", "2020-08-01", "role", "social-worker");

        assertThat(Reckoning.of("M102", worker).judgedAhead("2021-03-31", "2020-10-10T12:00:00Z"))
                .extracting(Judged::outcome, Judged::open)
                .containsExactly(
                        tuple(Outcome.MISSED, false), tuple(Outcome.MISSED, false), tuple(Outcome.PENDING, true));
    }

    @Test
    void ahead_of_the_clock_nobody_is_absent_for_a_whole_month_that_is_not_over() {
        Events worker = Events.ofChild("w1")
                .with("worker.started", "2020-09-01", "role", "social-worker")
                .with("worker.absence-started", "2020-09-01");

        assertThat(Reckoning.variant("M102", "available", worker).judgedAhead("2021-03-31", "2020-10-10T12:00:00Z"))
                .extracting(Judged::outcome, Judged::open)
                .containsExactly(tuple(Outcome.EXEMPT, false), tuple(Outcome.PENDING, true));
    }

    @Test
    void a_worker_is_the_worker_of_each_row_and_belongs_to_the_team_that_was_named_last() {
        Events worker = Events.ofChild("w1")
                .with("worker.started", "2020-01-01", "role", "social-worker", "team", "court-1")
                .with("supervision.held", "2020-09-10", "team", "court-2");

        assertThat(Reckoning.of("M102", worker).judged("2020-09-30")).last().satisfies(row -> assertThat(
                        row.obligation().ownership().at(java.time.Instant.parse("2020-09-30T12:00:00Z")))
                .hasValueSatisfying(spell -> {
                    assertThat(spell.team()).isEqualTo("court-2");
                    assertThat(spell.worker()).isEqualTo("w1");
                }));
    }

    @Test
    void a_report_on_private_fostering_is_given_each_month_from_the_first_one_on() {
        Reckoning reports = Reckoning.variant(
                "M036",
                "monthly-report",
                new Events("council")
                        .with("activity.held", "2020-07-20", "activity", "r1", "kind", "private-fostering-report")
                        .with("activity.held", "2020-09-20", "activity", "r2", "kind", "private-fostering-report")
                        .with("activity.held", "2020-08-20", "activity", "x", "kind", "provider-meeting"));

        assertThat(reports.shareAt("2020-07-31")).isEqualTo("1 of 1");
        assertThat(reports.shareAt("2020-08-31")).isEqualTo("0 of 1");
        assertThat(reports.shareAt("2020-09-30")).isEqualTo("1 of 1");
    }
}
