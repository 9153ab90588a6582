package childrens.improvement.metrics.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** M051: the initial child protection conference, 15 working days from the strategy discussion. */
class ConferenceTest {

    private static final String ROWS = "M051/conferences";

    private static Events child() {
        return Events.ofChild("child-1");
    }

    private static Events enquiry() {
        return child().with("strategy-discussion.held", "2020-09-01T10:00:00Z", "discussion", "d1")
                .with("strategy-discussion.held", "2020-09-03T10:00:00Z", "discussion", "d2")
                .with("section47.started", "2020-09-03T12:00:00Z", "enquiry", "q1", "discussion", "d1");
    }

    private static Events completed(Events events, String time, String outcome) {
        return events.with("section47.completed", time, "enquiry", "q1", "outcome", outcome);
    }

    private static Events conference(Events events, String time, Object... members) {
        Object[] all = new Object[members.length + 4];
        System.arraycopy(members, 0, all, 4, members.length);
        all[0] = "conference";
        all[1] = "c" + time;
        all[2] = "kind";
        all[3] = "initial";
        return events.with("conference.held", time, all);
    }

    @Test
    void it_runs_from_the_discussion_that_the_enquiry_names() {
        Events events = completed(enquiry(), "2020-09-14T10:00:00Z", "initial-conference");

        assertThat(Told.at(events, ROWS, "2020-09-14")).containsExactly("2020-09-22 pending");
        assertThat(Told.rows(events, ROWS).get(0).startedAt()).isEqualTo(Instant.parse("2020-09-01T10:00:00Z"));
    }

    @Test
    void it_does_not_exist_before_the_enquiry_ends_with_that_outcome() {
        Events events = completed(enquiry(), "2020-09-14T10:00:00Z", "initial-conference");

        assertThat(Told.at(events, ROWS, "2020-09-13")).isEmpty();
        assertThat(Told.rows(completed(enquiry(), "2020-09-14T10:00:00Z", "child-in-need"), ROWS))
                .isEmpty();
    }

    @Test
    void without_a_name_it_runs_from_the_last_discussion_on_or_before_the_day() {
        Events events = child().with("strategy-discussion.held", "2020-08-20", "discussion", "d0")
                .with("strategy-discussion.held", "2020-09-02", "discussion", "d1")
                .with("strategy-discussion.held", "2020-09-10", "discussion", "d2")
                .with("section47.started", "2020-09-02", "enquiry", "q1");

        assertThat(Told.at(completed(events, "2020-09-14", "initial-conference"), ROWS, "2020-09-14"))
                .containsExactly("2020-09-23 pending");
    }

    @Test
    void without_any_discussion_it_runs_from_the_start_of_the_enquiry() {
        Events events = child().with("section47.started", "2020-09-03T12:00:00Z", "enquiry", "q1");

        assertThat(Told.at(completed(events, "2020-09-14T10:00:00Z", "initial-conference"), ROWS, "2020-09-14"))
                .containsExactly("2020-09-24 pending");
    }

    @Test
    void a_conference_meets_it_and_one_that_names_no_enquiry_belongs_to_the_last_without() {
        Events events =
                conference(completed(enquiry(), "2020-09-14T10:00:00Z", "initial-conference"), "2020-09-22T10:00:00Z");

        assertThat(Told.at(events, ROWS, "2020-09-22")).containsExactly("2020-09-22 met");
    }

    @Test
    void what_comes_to_exist_after_its_due_moment_is_missed_at_that_instant() {
        Events events = completed(enquiry(), "2020-10-14T10:00:00Z", "initial-conference");
        Obligation row = Told.rows(events, ROWS).get(0);

        assertThat(Told.at(events, ROWS, "2020-10-13")).isEmpty();
        assertThat(Told.at(events, ROWS, "2020-10-14")).containsExactly("2020-09-22 missed open");
        assertThat(row.existsAt()).isEqualTo(Instant.parse("2020-10-14T10:00:00Z"));
    }

    @Test
    void a_conference_makes_it_exist_before_the_enquiry_is_completed() {
        Events events = conference(enquiry(), "2020-09-18T10:00:00Z", "enquiry", "q1");

        assertThat(Told.at(events, ROWS, "2020-09-17")).isEmpty();
        assertThat(Told.at(events, ROWS, "2020-09-18")).containsExactly("2020-09-22 met");
    }

    @Test
    void a_conference_without_an_enquiry_is_a_row_of_its_own() {
        Events events = conference(
                child().with("strategy-discussion.held", "2020-09-01T10:00:00Z", "discussion", "d1"),
                "2020-09-30T10:00:00Z");

        assertThat(Told.at(events, ROWS, "2020-09-30")).containsExactly("2020-09-22 missed done late");
        assertThat(Told.at(conference(child(), "2020-09-30T10:00:00Z"), ROWS, "2020-09-30"))
                .containsExactly("2020-10-21 met");
    }

    @Test
    void a_transfer_in_and_a_review_are_not_counted() {
        Events events = child().with("conference.held", "2020-09-30", "conference", "c1", "kind", "transfer-in")
                .with("conference.held", "2020-10-30", "conference", "c2", "kind", "review");

        assertThat(Told.rows(events, ROWS)).isEmpty();
    }

    @Test
    void a_conference_before_the_enquiry_that_it_names_is_contradictory() {
        Events events = conference(enquiry(), "2020-09-02T10:00:00Z", "enquiry", "q1");

        assertThat(Told.at(events, ROWS, "2020-12-31")).containsExactly("2020-09-22 exempt contradictory");
    }

    @Test
    void each_child_of_a_family_has_a_row_from_one_meeting() {
        List<String> brother = Told.at(conference(child(), "2020-09-30T10:00:00Z"), ROWS, "2020-09-30");
        List<String> sister =
                Told.at(conference(Events.ofChild("child-2"), "2020-09-30T10:00:00Z"), ROWS, "2020-09-30");

        assertThat(brother).hasSize(1).isEqualTo(sister);
    }
}
