package childrens.improvement.metrics.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Duties that are owed once, each shape of opener, meeting, end and clock. */
class OneShotTest {

    private static Events child() {
        return Events.ofChild("child-1");
    }

    private static Events found(Events events, String... days) {
        for (String day : days) {
            events.with("missing.found", day + "T10:00:00Z", "episode", "e" + day, "responsibleAuthority", "E06000014");
        }
        return events;
    }

    @Test
    void the_third_time_missing_within_90_days_is_overseen_within_28() {
        Events events = found(child(), "2020-06-05", "2020-08-01", "2020-08-29", "2020-08-30")
                .with("oversight-panel.discussed", "2020-07-01", "panel", "p0")
                .with("oversight-panel.discussed", "2020-09-20", "panel", "p1");

        assertThat(Told.at(events, "M012/oversight", "2020-12-31")).containsExactly("2020-09-26 met");
    }

    @Test
    void a_third_time_on_the_91st_day_is_not_within_90() {
        assertThat(Told.rows(found(child(), "2020-06-01", "2020-08-01", "2020-08-30"), "M012/oversight"))
                .isEmpty();
    }

    @Test
    void our_own_children_and_children_who_live_elsewhere_are_not_overseen_here() {
        Events events = child();
        for (String day : new String[] {"2020-08-01", "2020-08-02", "2020-08-03"}) {
            events.with("missing.found", day, "episode", "own" + day);
            events.with(
                    "missing.found",
                    day,
                    "episode",
                    "far" + day,
                    "responsibleAuthority",
                    "E06000014",
                    "hostAuthority",
                    "E06000014");
        }

        assertThat(Told.rows(events, "M012/oversight")).isEmpty();
    }

    @Test
    void no_oversight_in_the_first_four_months_is_missed_and_care_that_ends_in_the_third_is_not_counted() {
        Events none = child().with("looked-after.started", "2020-01-31", "episode", "e1")
                .with("iro-oversight.recorded", "2020-01-01");
        Events ended = child().with("looked-after.started", "2020-01-31", "episode", "e1")
                .with("looked-after.ended", "2020-04-10", "episode", "e1");

        assertThat(Told.at(none, "M014/oversight", "2020-05-31")).containsExactly("2020-05-31 missed open");
        assertThat(Told.at(ended, "M014/oversight", "2020-05-31")).containsExactly("2020-05-31 exempt ceased");
    }

    @Test
    void only_formal_disputes_count_and_a_withdrawn_one_is_exempt() {
        Events events = child().with("dispute.raised", "2020-09-01", "dispute", "d0", "stage", "informal")
                .with("dispute.raised", "2020-09-01", "dispute", "d1", "stage", "informal")
                .with("dispute.raised", "2020-09-03", "dispute", "d1", "stage", "formal")
                .with("dispute.raised", "2020-09-04", "dispute", "d2", "stage", "formal")
                .with("dispute.withdrawn", "2020-09-10", "dispute", "d2")
                .with("dispute.resolved", "2020-10-01", "dispute", "d1");

        assertThat(Told.at(events, "M015/disputes", "2020-12-31"))
                .containsExactly("2020-10-01 met", "2020-10-02 exempt cancelled");
    }

    @Test
    void a_contact_decided_otherwise_than_early_help_owes_no_service() {
        Events received = child().with("early-help-contact.received", "2020-09-01", "contact", "c1");
        Events otherwise = child().with("early-help-contact.received", "2020-09-01", "contact", "c1")
                .with("early-help-contact.decided", "2020-09-02", "contact", "c1", "outcome", "no-further-action");
        Events undecided = child().with("early-help-contact.received", "2020-09-01", "contact", "c1")
                .with("early-help-contact.decided", "2020-09-02", "contact", "c1");

        assertThat(Told.at(received, "M032/services", "2020-09-29")).containsExactly("2020-09-29 missed open");
        assertThat(Told.at(otherwise, "M032/services", "2020-09-29")).containsExactly("2020-09-29 exempt ceased");
        assertThat(Told.at(undecided, "M032/services", "2020-09-29")).containsExactly("2020-09-29 missed open");
    }

    @Test
    void an_assessment_authorised_before_a_checkpoint_owes_it_no_more() {
        Events events = child().with("assessment.started", "2020-09-01", "assessment", "a1")
                .with("assessment.checkpoint-held", "2020-09-02", "assessment", "a1", "checkpoint", "allocation")
                .with("assessment.authorised", "2020-09-14", "assessment", "a1");

        assertThat(Told.at(events, "M039/allocation", "2020-12-31")).containsExactly("2020-09-02 met");
        assertThat(Told.at(events, "M039/day-10", "2020-12-31")).containsExactly("2020-09-15 exempt ceased");
        assertThat(Told.at(events, "M039/day-25", "2020-12-31")).containsExactly("2020-10-06 exempt ceased");
    }

    @Test
    void what_is_recorded_with_a_day_of_its_own_is_due_by_the_end_of_that_day() {
        Events events = child().with("life-story.due", "2020-06-01", "item", "i1", "dueOn", "2020-09-30")
                .with("audit-action.raised", "2020-10-05T09:00:00Z", "action", "x1", "dueOn", "2020-10-02");

        assertThat(Told.at(events, "M047/items", "2020-09-29")).containsExactly("2020-09-30 pending");
        assertThat(Told.at(events, "M047/items", "2020-09-30")).containsExactly("2020-09-30 missed open");
        assertThat(Told.at(events, "M095/actions", "2020-10-04")).isEmpty();
        assertThat(Told.at(events, "M095/actions", "2020-10-05")).containsExactly("2020-10-02 missed open");
    }

    @Test
    void the_clock_of_the_answer_starts_when_recommendations_are_received_and_until_then_when_they_are_sent() {
        Events sent = child().with("looked-after-review.recommendations-sent", "2020-09-01", "review", "r1");
        Events received = child().with("looked-after-review.recommendations-sent", "2020-09-01", "review", "r1")
                .with("looked-after-review.recommendations-received", "2020-09-04", "review", "r1")
                .with("looked-after-review.recommendations-responded", "2020-09-11", "review", "r1");

        assertThat(Told.at(sent, "M060/responses", "2020-09-30")).containsExactly("2020-09-08 missed open");
        assertThat(Told.at(received, "M060/responses", "2020-09-03")).containsExactly("2020-09-08 pending");
        assertThat(Told.at(received, "M060/responses", "2020-09-30"))
                .containsExactly("2020-09-08 exempt moved", "2020-09-11 met");
    }

    @Test
    void recommendations_received_when_the_answer_is_late_change_nothing() {
        Events events = child().with("looked-after-review.recommendations-sent", "2020-09-01", "review", "r1")
                .with("looked-after-review.recommendations-received", "2020-09-10", "review", "r1");

        assertThat(Told.at(events, "M060/responses", "2020-09-30")).containsExactly("2020-09-08 missed open");
    }

    @Test
    void two_limits_on_one_clock_12_weeks_and_16() {
        Events events = child().with("pre-proceedings.started", "2020-06-01", "case", "k1")
                .with("pre-proceedings.concluded", "2020-09-01", "case", "k1");

        assertThat(Told.at(events, "M072/pre-proceedings", "2020-12-31"))
                .containsExactly("2020-08-24 missed done late");
        assertThat(Told.at(events, "M073/pre-proceedings", "2020-12-31")).containsExactly("2020-09-21 met");
    }

    @Test
    void care_proceedings_have_26_weeks_beginning_with_the_day_of_issue() {
        Events events = child().with("care-proceedings.issued", "2020-04-01", "case", "k1");

        assertThat(Told.at(events, "M074/proceedings", "2020-09-30")).containsExactly("2020-09-29 missed open");
    }

    @Test
    void learning_is_due_by_the_end_of_the_month_after_the_audit_and_improvement_within_three_months_of_it() {
        Events events = child().with("audit.completed", "2020-08-20", "audit", "u1", "grade", "good")
                .with("learning-activity.identified", "2020-09-02", "activity", "l1", "audit", "u1")
                .with("improvement-activity.identified", "2020-09-02", "activity", "l2", "audit", "u1")
                .with("learning-activity.identified", "2020-09-02", "activity", "l3", "audit", "unknown");

        assertThat(Told.at(events, "M081/activities", "2020-09-02"))
                .containsExactly("2020-09-30 pending", "2020-10-31 pending");
        assertThat(Told.at(events, "M082/activities", "2020-09-02")).containsExactly("2020-11-20 pending");
        assertThat(Told.at(events, "M081/activities", "2020-09-01")).isEmpty();
    }

    @Test
    void an_overdue_action_is_completed_within_48_elapsed_hours_of_its_escalation() {
        Events events = child().with("audit-action.escalated", "2020-10-24T12:00:00+01:00", "action", "x1")
                .with("audit-action.completed", "2020-10-26T11:00:00Z", "action", "x1");

        assertThat(Told.rows(events, "M096/actions").get(0).dueBefore())
                .isEqualTo(Instant.parse("2020-10-26T11:00:00Z"));
        assertThat(Told.at(events, "M096/actions", "2020-10-26")).containsExactly("2020-10-26 missed done late");
    }

    @Test
    void chained_clocks_start_at_what_met_the_one_before_and_move_when_that_is_corrected() {
        Events events = child().event("m", "risk-meeting.held", "2020-09-01", "meeting", "m1")
                .with("safety-plan.distributed", "2020-09-10", "meeting", "m1");
        Events corrected = child().event("m", "risk-meeting.held", "2020-09-01", "meeting", "m1")
                .correcting("m", "m2", "risk-meeting.held", "2020-09-03", "meeting", "m1")
                .with("safety-plan.distributed", "2020-09-10", "meeting", "m1");

        assertThat(Told.at(events, "M009/safety-plans", "2020-09-30")).containsExactly("2020-09-08 missed done late");
        assertThat(Told.at(corrected, "M009/safety-plans", "2020-09-30")).containsExactly("2020-09-10 met");
        assertThat(Told.rows(corrected, "M009/safety-plans").get(0).id())
                .isEqualTo(Told.rows(events, "M009/safety-plans").get(0).id());
    }

    @Test
    void records_of_meetings_are_due_within_5_working_days_and_minutes_within_20() {
        Events events = child().with("core-group.held", "2020-12-18", "meeting", "g1")
                .with("cin-review.held", "2020-09-26", "meeting", "n1")
                .with("looked-after-review.held", "2020-12-14", "review", "r1");

        assertThat(Told.at(events, "M063/records", "2020-12-31")).containsExactly("2020-12-29 missed open");
        assertThat(Told.at(events, "M068/records", "2020-12-31")).containsExactly("2020-10-02 missed open");
        assertThat(Told.at(events, "M046/minutes", "2020-12-31")).containsExactly("2021-01-14 pending");
        assertThat(Told.at(events, "M059/recommendations", "2020-12-31")).containsExactly("2020-12-21 missed open");
    }

    @Test
    void a_privately_fostered_child_is_assessed_within_42_working_days() {
        Events events = child().with("private-fostering.notified", "2020-09-01", "arrangement", "a1");

        assertThat(Told.at(events, "M037/assessed", "2020-09-01")).containsExactly("2020-10-29 pending");
    }

    @Test
    void enquiries_have_two_measures_of_different_length_on_one_clock() {
        Events events = child().with("strategy-discussion.requested", "2020-08-28", "discussion", "d1")
                .with("section47.started", "2020-09-01", "enquiry", "q1")
                .with("section47.completed", "2020-09-22", "enquiry", "q1", "outcome", "other");

        assertThat(Told.at(events, "M049/enquiries", "2020-09-30")).containsExactly("2020-09-22 met");
        assertThat(Told.at(events, "M053/enquiries", "2020-09-30")).containsExactly("2020-09-15 missed done late");
        assertThat(Told.at(events, "M048/discussions", "2020-09-30")).containsExactly("2020-09-01 missed open");
    }
}
