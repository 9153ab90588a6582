package childrens.improvement.alerting.notification;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Opening;
import childrens.improvement.alerting.episode.Remarks;
import childrens.improvement.alerting.episode.Subject;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The steps of one episode, from its messages to what is told to whom and when. */
class EscalationTest {

    private static final String FRIDAY = "2020-09-11T00:00:00+01:00";
    private static final String MORNING = "2020-09-11T09:00:00+01:00";

    @Test
    void a_visit_that_is_two_working_days_late_goes_to_the_head_of_service() {
        PlanBench bench = visit().to("2020-09-30T12:00:00+01:00");

        assertThat(bench.sent)
                .containsExactly("opened team-manager 2020-09-11T08:00:00Z", "escalated head 2020-09-14T08:00:00Z");
    }

    @Test
    void a_note_keeps_it_from_the_head_of_service() {
        PlanBench bench = visit().to(MORNING);
        bench.hear(new Remarks(PlanBench.at("2020-09-11T10:00:00+01:00"), null)).to("2020-09-30T12:00:00+01:00");

        assertThat(bench.sent).containsExactly("opened team-manager 2020-09-11T08:00:00Z");
    }

    @Test
    void two_visits_that_did_not_see_the_child_go_to_the_head_of_service_at_once_whatever_a_note_says() {
        PlanBench bench = visit().to("2020-09-11T11:00:00+01:00");
        bench.hear(new Remarks(bench.now, bench.now)).deliver();

        assertThat(bench.sent).endsWith("escalated head 2020-09-11T10:00:00Z");
    }

    @Test
    void an_acknowledgement_cancels_what_was_still_to_be_told_and_it_comes_back_on_the_day_of_review() {
        PlanBench bench = visit().to("2020-09-11T11:00:00+01:00");
        bench.acknowledge(PlanBench.at("2020-09-18T00:00:00+01:00"));
        assertThat(bench.rows).noneMatch(NotificationEntity::isWaiting);

        bench.to("2020-09-30T12:00:00+01:00");
        assertThat(bench.sent).endsWith("escalated head 2020-09-18T07:00:00Z").hasSize(2);
    }

    @Test
    void the_closing_goes_once_to_everyone_who_got_any_step_on_the_next_working_morning() {
        PlanBench bench = visit().to("2020-09-15T11:00:00+01:00");
        bench.settled("2020-09-15T11:00:00+01:00")
                .settled("2020-09-15T11:00:00+01:00")
                .to("2020-09-30T12:00:00+01:00");

        assertThat(bench.sent)
                .contains("closed team-manager 2020-09-16T08:00:00Z", "closed head 2020-09-16T08:00:00Z")
                .hasSize(4);
    }

    @Test
    void a_message_that_could_not_be_delivered_is_told_to_the_next_post_at_once() {
        PlanBench bench = visit();
        bench.now = PlanBench.at(MORNING);
        bench.due().forEach(one -> bench.end(one, "failed"));
        assertThat(bench.waiting()).containsExactly("escalated head 2020-09-11T08:00:00Z");
        bench.due().forEach(one -> bench.end(one, "failed"));

        assertThat(bench.waiting()).containsExactly("escalated performance-lead 2020-09-11T08:00:00Z");
    }

    @Test
    void what_runs_in_hours_is_told_when_it_is_due_soon_and_at_the_deadline_in_any_order() {
        PlanBench bench = new PlanBench("M004", "2020-09-30T10:00:00+01:00", false);
        bench.dueSoon("2020-09-30T10:00:00+01:00", "2020-09-30T16:00:00+01:00").deliver();
        bench.dueSoon("2020-09-30T10:00:00+01:00", "2020-09-30T16:00:00+01:00").to("2020-09-30T16:00:00+01:00");
        bench.overdue("2020-09-30T16:00:00+01:00", "2020-09-30T16:00:00+01:00").deliver();
        bench.dueSoon("2020-09-30T10:00:00+01:00", "2020-09-30T16:00:00+01:00").deliver();
        assertThat(bench.sent)
                .containsExactly(
                        "due-soon team-manager 2020-09-30T09:00:00Z", "opened team-manager 2020-09-30T15:00:00Z");

        bench.settled("2020-09-30T16:30:00+01:00").deliver();
        assertThat(bench.sent).hasSize(3).endsWith("closed team-manager 2020-09-30T15:00:00Z");
    }

    @Test
    void at_night_the_post_on_call_is_told_and_without_one_it_is_held_to_eight() {
        PlanBench rota = new PlanBench("M004", "2020-10-03T02:00:00+01:00", true);
        rota.dueSoon("2020-10-03T02:00:00+01:00", "2020-10-03T08:00:00+01:00").deliver();
        assertThat(rota.sent).containsExactly("due-soon rota 2020-10-03T01:00:00Z");

        PlanBench none = new PlanBench("M004", "2020-10-03T02:00:00+01:00", false);
        none.dueSoon("2020-10-03T02:00:00+01:00", "2020-10-03T08:00:00+01:00").deliver();
        none.now = PlanBench.at("2020-10-03T08:00:00+01:00");
        none.overdue("2020-10-03T08:00:00+01:00", "2020-10-03T08:00:00+01:00").to("2020-10-05T12:00:00+01:00");
        assertThat(none.sent).containsExactly("opened team-manager 2020-10-05T07:00:00Z");
    }

    @Test
    void what_is_listed_only_goes_to_the_head_of_service_weekly_when_it_is_later_than_one_whole_interval() {
        PlanBench bench = new PlanBench("M002", FRIDAY, false);
        bench.hear(new Opening(
                PlanBench.at(FRIDAY),
                "overdue",
                PlanBench.at(FRIDAY),
                null,
                false,
                null,
                PlanBench.at("2020-09-01T00:00:00+01:00"),
                Set.of()));
        bench.to("2020-10-30T12:00:00+01:00");

        assertThat(bench.sent).containsExactly("escalated head 2020-09-21T07:00:00Z");
    }

    @Test
    void what_was_silenced_is_told_when_the_silence_ends_and_so_is_its_next_step() {
        PlanBench bench = visit().to("2020-09-11T12:00:00+01:00").hold("silenced");
        bench.to("2020-09-16T12:00:00+01:00").hold("silenced").hold(null).deliver();

        assertThat(bench.sent).endsWith("escalated head 2020-09-16T11:00:00Z").hasSize(2);
    }

    @Test
    void a_percentage_that_hovers_at_its_target_has_one_opening_and_one_closing_in_its_period() {
        Subject share = new Subject(EpisodeKind.MEASURE, "M004|t|ytd|2020-04-01", "M004", "team:court-1", "court-1");
        PlanBench bench = new PlanBench(share, PlanBench.at("2020-09-01T10:00:00+01:00"), false);
        for (int day = 2; day < 30; day += 3) {
            String moment = "2020-09-%02dT10:00:00+01:00".formatted(day);
            bench.to(moment);
            bench.hear(new Opening(PlanBench.at(moment), "breached", null, null, false, null));
            String later = "2020-09-%02dT10:00:00+01:00".formatted(day + 1);
            bench.to(later);
            bench.settled(later);
        }
        bench.to("2020-11-30T10:00:00+00:00");

        assertThat(bench.sent.stream().filter(one -> one.startsWith("opened head")))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(bench.sent.stream().filter(one -> one.startsWith("closed head")))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(bench.sent).isNotEmpty();
    }

    @Test
    void opened_closed_and_opened_within_ten_seconds_ends_as_it_is() {
        PlanBench bench = new PlanBench("M004", "2020-09-30T10:00:00+01:00", false);
        bench.overdue("2020-09-30T10:00:00+01:00", "2020-09-30T10:00:00+01:00").deliver();
        bench.settled("2020-09-30T10:00:03+01:00");
        bench.overdue("2020-09-30T10:00:06+01:00", "2020-09-30T10:00:00+01:00").deliver();
        assertThat(bench.sent).containsExactly("opened team-manager 2020-09-30T09:00:00Z");

        bench.settled("2020-09-30T10:00:09+01:00").deliver();
        assertThat(bench.sent).hasSize(2).endsWith("closed team-manager 2020-09-30T09:00:00Z");
    }

    @Test
    void a_feed_that_falls_silent_is_told_to_the_performance_lead_and_that_it_is_back() {
        Subject feed = new Subject(EpisodeKind.FEED, "case-system", null, "council", null);
        PlanBench bench = new PlanBench(feed, PlanBench.at("2020-09-15T12:00:00+01:00"), false);
        bench.hear(new Opening(bench.now, "silent", null, null, false, null)).deliver();
        bench.settled("2020-09-15T13:00:00+01:00").deliver();

        assertThat(bench.sent)
                .containsExactly(
                        "opened performance-lead 2020-09-15T11:00:00Z", "closed performance-lead 2020-09-15T11:00:00Z");
    }

    /** A visit whose last day was Thursday 10 September. */
    private static PlanBench visit() {
        return new PlanBench("M003", FRIDAY, false).overdue(FRIDAY, FRIDAY);
    }
}
