package childrens.improvement.metrics.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.caseevent.CaseEvent;
import org.junit.jupiter.api.Test;

/** M007 and M008: risk management meetings at the pace of the level of risk. */
class LevelledMeetingsTest {

    private static final String HIGH = "M007/meetings";
    private static final String MODERATE = "M008/meetings";

    private static Events child() {
        return Events.ofChild("child-1");
    }

    private static Events level(Events events, String time, String level) {
        return events.with("exploitation-risk.level-changed", time, "level", level);
    }

    private static Events held(Events events, String time) {
        return events.with("risk-meeting.held", time, "meeting", "m" + time);
    }

    @Test
    void the_first_meeting_is_due_28_days_after_the_level_was_first_set_and_the_next_after_the_last() {
        Events events = held(level(child(), "2020-09-01T10:00:00Z", "significant"), "2020-09-20T10:00:00Z");

        assertThat(Told.at(events, HIGH, "2020-09-30")).containsExactly("2020-09-29 met", "2020-10-18 pending");
        assertThat(Told.at(events, MODERATE, "2020-09-30")).isEmpty();
    }

    @Test
    void from_known_to_significant_nothing_changes() {
        Events plain = level(child(), "2020-09-01T10:00:00Z", "known");
        Events changed = level(level(child(), "2020-09-01T10:00:00Z", "known"), "2020-09-10T10:00:00Z", "significant");

        assertThat(Told.rows(changed, HIGH)).isEqualTo(Told.rows(plain, HIGH));
    }

    @Test
    void raised_it_is_due_by_the_earlier_of_the_running_moment_and_28_days_and_the_moderate_row_moves() {
        Events soon = level(level(child(), "2020-09-01T10:00:00Z", "moderate"), "2020-09-11T10:00:00Z", "known");
        Events late = level(level(child(), "2020-09-01T10:00:00Z", "moderate"), "2020-11-20T10:00:00Z", "known");

        assertThat(Told.at(soon, MODERATE, "2020-09-12")).containsExactly("2020-11-24 exempt moved");
        assertThat(Told.at(soon, HIGH, "2020-09-12")).containsExactly("2020-10-09 pending");
        assertThat(Told.at(late, HIGH, "2020-11-21")).containsExactly("2020-11-24 pending");
    }

    @Test
    void raised_when_the_moderate_meeting_is_late_it_stays_missed_and_one_more_is_owed() {
        Events events = held(
                level(level(child(), "2020-06-01T10:00:00Z", "moderate"), "2020-09-01T10:00:00Z", "significant"),
                "2020-09-10T10:00:00Z");

        assertThat(Told.at(events, MODERATE, "2020-09-10")).containsExactly("2020-08-24 missed done late");
        assertThat(Told.at(events, HIGH, "2020-09-10")).containsExactly("2020-09-29 met", "2020-10-08 pending");
    }

    @Test
    void lowered_it_moves_to_84_days_from_the_last_meeting() {
        Events events = level(
                held(level(child(), "2020-09-01T10:00:00Z", "known"), "2020-09-10T10:00:00Z"),
                "2020-09-20T10:00:00Z",
                "moderate");

        assertThat(Told.at(events, HIGH, "2020-09-20")).containsExactly("2020-09-29 met", "2020-10-08 exempt moved");
        assertThat(Told.at(events, MODERATE, "2020-09-20")).containsExactly("2020-12-03 pending");
    }

    @Test
    void lowered_when_it_is_late_it_stays_where_it_is() {
        Events events = level(level(child(), "2020-09-01T10:00:00Z", "known"), "2020-10-05T10:00:00Z", "moderate");

        assertThat(Told.at(events, HIGH, "2020-10-31")).containsExactly("2020-09-29 missed open");
        assertThat(Told.at(events, MODERATE, "2020-10-31")).isEmpty();
        assertThat(Told.at(events, MODERATE, "2020-12-23")).containsExactly("2020-12-23 missed open");
    }

    @Test
    void without_a_level_none_is_owed_and_what_is_late_is_closed() {
        Events inTime = level(level(child(), "2020-09-01T10:00:00Z", "known"), "2020-09-10T10:00:00Z", "none");
        Events late = level(level(child(), "2020-09-01T10:00:00Z", "known"), "2020-10-10T10:00:00Z", "none");

        assertThat(Told.at(inTime, HIGH, "2020-12-31")).containsExactly("2020-09-29 exempt ceased");
        assertThat(Told.at(late, HIGH, "2020-12-31")).containsExactly("2020-09-29 missed closed");
    }

    @Test
    void set_again_after_it_was_taken_away_it_starts_anew() {
        Events events = level(
                level(level(child(), "2020-09-01T10:00:00Z", "known"), "2020-09-10T10:00:00Z", "none"),
                "2020-10-01T10:00:00Z",
                "moderate");

        assertThat(Told.at(events, MODERATE, "2020-10-02")).containsExactly("2020-12-24 pending");
    }

    @Test
    void each_further_whole_interval_with_nothing_held_is_one_more_missed() {
        Events events = held(level(child(), "2020-09-01T10:00:00Z", "known"), "2020-12-01T10:00:00Z");

        assertThat(Told.at(events, HIGH, "2020-12-01"))
                .containsExactly(
                        "2020-09-29 missed done late",
                        "2020-10-28 missed done late",
                        "2020-11-26 missed done late",
                        "2020-12-29 pending");
    }

    @Test
    void a_cancelled_meeting_stops_nothing_and_is_shown() {
        Events events = level(child(), "2020-09-01T10:00:00Z", "known")
                .event("off", "risk-meeting.cancelled", "2020-09-15T10:00:00Z", "meeting", "m1");

        assertThat(Told.at(events, HIGH, "2020-09-30")).containsExactly("2020-09-29 missed open");
        assertThat(Told.rows(events, HIGH).get(0).evidence()).contains(new EventKey("urn:case-system", "off"));
    }

    @Test
    void on_one_day_without_hours_the_level_is_set_before_the_meeting_and_taken_away_after_it() {
        Events events = child().with("exploitation-risk.level-changed", "2020-09-30", "level", "none")
                .with("risk-meeting.held", "2020-09-01", "meeting", "m1")
                .with("exploitation-risk.level-changed", "2020-09-01T15:00:00Z", "level", "known")
                .with("risk-meeting.held", "2020-09-30", "meeting", "m2");

        assertThat(Told.at(events, HIGH, "2020-10-31"))
                .containsExactly("2020-09-29 met", "2020-09-29 missed done late", "2020-10-28 exempt ceased");
    }

    @Test
    void the_order_in_which_events_are_told_does_not_matter() {
        Events one = level(
                held(level(child(), "2020-09-01T10:00:00Z", "moderate"), "2020-09-20T10:00:00Z"),
                "2020-10-01T10:00:00Z",
                "known");
        ChildHistory turned = ChildHistory.of(
                "child-1",
                Standing.of(one.all().stream()
                        .sorted(java.util.Comparator.comparing(CaseEvent::id).reversed())
                        .toList()));

        assertThat(Told.rows(turned, HIGH, java.time.Instant.parse("2022-01-01T00:00:00Z")))
                .isEqualTo(Told.rows(one, HIGH));
    }

    @Test
    void a_death_ceases_what_is_running() {
        Events events = level(child(), "2020-09-01T10:00:00Z", "known").with("child.died", "2020-09-10T10:00:00Z");

        assertThat(Told.at(events, HIGH, "2020-12-31")).containsExactly("2020-09-29 exempt ceased");
    }
}
