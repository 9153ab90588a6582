package childrens.improvement.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.obligation.Counting;
import childrens.improvement.metrics.obligation.Events;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What happens once: shares and counts of events, look-backs, what must be followed by something. */
class HappeningTest {

    private static Events child(String name) {
        return Events.ofChild(name);
    }

    private static Events review(String child, String participation) {
        return child(child)
                .with("looked-after-review.held", "2020-09-10", "review", "r", "participation", participation);
    }

    @Test
    void pn7_is_in_the_denominator_only_and_pn0_under_four_is_not_counted() {
        Events[] reviews = {
            review("a", "PN1"),
            review("b", "PN6"),
            review("c", "PN7"),
            review("d", "PN0"),
            child("e").with("looked-after-review.held", "2020-09-10", "review", "r")
        };

        assertThat(Reckoning.of("M089", reviews).shareAt("2020-09-30")).isEqualTo("2 of 3");
        assertThat(Reckoning.variant("M089", "spoke", reviews).shareAt("2020-09-30"))
                .isEqualTo("1 of 3");
    }

    @Test
    void a_review_on_the_4th_birthday_counts_by_the_code_that_was_given() {
        assertThat(Reckoning.of("M089", review("born-2016-09-10", "PN4")).shareAt("2020-09-30"))
                .isEqualTo("1 of 1");
    }

    @Test
    void a_meeting_of_which_nobody_said_whether_the_agenda_was_used_is_not_counted() {
        Reckoning meetings = Reckoning.of(
                "M062",
                child("a").with("core-group.held", "2020-09-10", "meeting", "m", "agendaUsed", true),
                child("b").with("core-group.held", "2020-09-10", "meeting", "m", "agendaUsed", false),
                child("c").with("core-group.held", "2020-09-10", "meeting", "m"));

        assertThat(meetings.shareAt("2020-09-30")).isEqualTo("1 of 2");
    }

    @Test
    void only_the_second_review_of_each_time_in_care_shows_a_permanence_plan() {
        Events child = child("a")
                .with("looked-after.started", "2020-07-01", "episode", "e1")
                .with("looked-after-review.held", "2020-07-20", "review", "r1", "permanencePlan", true)
                .with("looked-after-review.held", "2020-09-20", "review", "r2", "permanencePlan", false)
                .with("looked-after-review.held", "2020-09-25", "review", "r3", "permanencePlan", true);

        assertThat(Reckoning.of("M035", child).shareAt("2020-09-30")).isEqualTo("0 of 1");
    }

    @Test
    void other_reasons_to_leave_care_are_shown_and_never_counted() {
        Worth left = Reckoning.of(
                        "M027",
                        child("a").with("looked-after.ended", "2020-09-01", "episode", "e", "reason", "adopted"),
                        child("b").with("looked-after.ended", "2020-09-01", "episode", "e", "reason", "adult"),
                        child("c").with("looked-after.ended", "2020-09-01", "episode", "e", "reason", "returned-home"))
                .at("2020-09-30");

        assertThat(left.value()).isEqualByComparingTo("2");
        assertThat(left.parts())
                .extracting(Part::name, part -> part.count().intValue())
                .contains(Tuple.tuple("adult", 1), Tuple.tuple("adopted", 1), Tuple.tuple("child-arrangements", 0));
    }

    @Test
    void a_young_person_is_counted_with_the_first_service_only() {
        Reckoning services = Reckoning.of(
                "M018",
                child("a")
                        .with("transition.service-started", "2020-05-01", "service", "s1")
                        .with("transition.service-started", "2020-09-01", "service", "s2"),
                child("b").with("transition.service-started", "2020-09-01", "service", "s3"));

        assertThat(services.at("2020-09-30").value()).isEqualByComparingTo("1");
    }

    @Test
    void proceedings_lie_on_the_day_of_issue_and_turn_good_when_the_plan_is_recorded_in_time() {
        Reckoning issued = Reckoning.of(
                "M071",
                child("a")
                        .with("care-proceedings.issued", "2020-09-01", "case", "k")
                        .with("permanence-plan.recorded", "2020-09-25"),
                child("b")
                        .with("care-proceedings.issued", "2020-09-01", "case", "k")
                        .with("permanence-plan.recorded", "2020-09-26"));

        assertThat(issued.shareAt("2020-09-24")).isEqualTo("0 of 2");
        assertThat(issued.shareAt("2020-09-30")).isEqualTo("1 of 2");
    }

    @Test
    void a_re_audit_counts_as_better_only_when_its_grade_is_above_the_first_one() {
        Reckoning audits = Reckoning.of(
                "M094",
                child("a")
                        .with("audit.completed", "2020-06-01", "audit", "1", "grade", "inadequate")
                        .with("audit.completed", "2020-09-01", "audit", "2", "grade", "good", "reauditOf", "1"),
                child("b")
                        .with("audit.completed", "2020-06-01", "audit", "3", "grade", "good")
                        .with("audit.completed", "2020-09-01", "audit", "4", "grade", "good", "reauditOf", "3"));

        assertThat(audits.shareAt("2020-09-30")).isEqualTo("1 of 2");
    }

    @Test
    void percentages_of_parts_are_rounded_each_for_itself_and_need_not_add_up_to_100() {
        Worth audits = Reckoning.of("M092", audit("a", "good"), audit("b", "outstanding"), audit("c", "inadequate"))
                .at("2020-09-30");

        assertThat(audits.parts())
                .extracting(Part::name, part -> String.valueOf(part.percent()))
                .containsExactly(
                        Tuple.tuple("outstanding", "33.3"),
                        Tuple.tuple("good", "33.3"),
                        Tuple.tuple("requires-improvement", "0.0"),
                        Tuple.tuple("inadequate", "33.3"));
        assertThat(audits.share().numerator()).isEqualTo(1);
        assertThat(Reckoning.variant("M092", "good-or-better", audit("a", "good"), audit("b", "outstanding"))
                        .shareAt("2020-09-30"))
                .isEqualTo("2 of 2");
    }

    private static Events audit(String child, String grade) {
        return child(child).with("audit.completed", "2020-09-01", "audit", "1", "grade", grade);
    }

    @Test
    void leaving_care_is_held_against_those_who_were_looked_after_when_the_window_began() {
        Events left = child("a")
                .with("looked-after.started", "2020-01-01", "episode", "e")
                .with("looked-after.ended", "2020-08-01", "episode", "e", "reason", "returned-home");
        Events came = child("b").with("looked-after.started", "2020-08-01", "episode", "e");
        Events stayed = child("c").with("looked-after.started", "2020-01-01", "episode", "e");
        Reckoning ends = Reckoning.of("M033", left, came, stayed);
        Reckoning all = Reckoning.of("M023", left, came, stayed);

        Worth rate = Rate.of(
                ends.at("2020-09-30"),
                new Counting.Per("looked-after", false),
                all.judged("2020-09-30"),
                ends.window("2020-09-30"));

        assertThat(rate.value()).isEqualByComparingTo("50");
        assertThat(rate.share().denominator()).isEqualTo(2);
    }

    @Test
    void a_correction_of_what_happened_moves_it_and_a_void_takes_it_away() {
        Events corrected = child("a")
                .event("x", "contact.decided", "2020-09-01", "contact", "c", "outcome", "referral")
                .correcting("x", "y", "contact.decided", "2020-10-01", "contact", "c", "outcome", "no-further-action");

        assertThat(Reckoning.of("M030", corrected).shareAt("2020-09-30")).isEqualTo("0 of 0");
        assertThat(Reckoning.of("M030", corrected).shareAt("2020-10-31")).isEqualTo("0 of 1");
        assertThat(Reckoning.of(
                                "M030",
                                corrected
                                        .with("record.voided", "2020-10-02", "voids", "x")
                                        .with("record.voided", "2020-10-02", "voids", "y"))
                        .shareAt("2020-10-31"))
                .isEqualTo("0 of 0");
    }
}
