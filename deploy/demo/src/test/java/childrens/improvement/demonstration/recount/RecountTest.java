package childrens.improvement.demonstration.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecountTest {

    private static final LocalDate FROM = LocalDate.parse("2020-01-01");
    private static final LocalDate UNTIL = LocalDate.parse("2020-10-01");
    private static final Instant CLOCK = Instant.parse("2020-09-30T23:00:00Z");

    private final List<String> lines = new ArrayList<>();

    @Test
    void a_late_visit_leaves_a_missed_row_for_each_whole_interval_and_starts_the_next() {
        event("1", "cp-plan.started", "2020-06-01T10:00:00+01:00", "'plan': 'p'");
        visit("2", "2020-06-12T10:00:00+01:00", "'childSeen': true");
        visit("3", "2020-07-20T10:00:00+01:00", "'childSeen': true");
        event("4", "cp-plan.ended", "2020-07-22T10:00:00+01:00", "'plan': 'p'");

        assertThat(read("M003")).isEqualTo(new Fraction(1, 3));
    }

    @Test
    void what_is_never_visited_goes_on_being_missed_and_is_overdue() {
        event("1", "cp-plan.started", "2020-09-01T10:00:00+01:00", "'plan': 'p'");

        assertThat(read("M003")).isEqualTo(new Fraction(0, 2));
        assertThat(recount().overdueNow("M003")).isEqualTo(2);
    }

    @Test
    void a_visit_counts_when_the_child_was_seen_or_is_unborn_and_remotely_only_while_that_is_allowed() {
        event("1", "cp-plan.started", "2020-04-06T10:00:00+01:00", "'plan': 'p'");
        visit("2", "2020-04-08T10:00:00+01:00", "'childSeen': false");
        visit("3", "2020-04-09T10:00:00+01:00", "");
        visit("4", "2020-04-14T10:00:00+01:00", "'childSeen': true, 'mode': 'video'");
        event("5", "cp-plan.ended", "2020-04-15T10:00:00+01:00", "'plan': 'p'");
        assertThat(read("M003")).isEqualTo(new Fraction(0, 0));

        visit("6", "2020-04-14T11:00:00+01:00", "'unborn': true");
        assertThat(read("M003")).isEqualTo(new Fraction(1, 1));
    }

    @Test
    void a_voided_correction_lets_the_first_word_stand_again() {
        event("1", "contact.received", "2020-06-01T10:00:00+01:00", "'contact': 'c'");
        event("2", "contact.decided", "2020-06-01T12:00:00+01:00", "'contact': 'c'");
        lines.add(line("3", "contact.decided", "2020-06-05T12:00:00+01:00", "'contact': 'c'")
                .replace("'data'", "'replaces': '2', 'data'")
                .replace('\'', '"'));
        assertThat(read("M004")).isEqualTo(new Fraction(0, 1));

        event("4", "record.voided", "2020-06-06T12:00:00+01:00", "'voids': '3'");
        assertThat(read("M004")).isEqualTo(new Fraction(1, 1));
    }

    @Test
    void a_decision_exactly_a_day_later_is_late() {
        event("1", "contact.received", "2020-06-01T10:00:00+01:00", "'contact': 'c'");
        event("2", "contact.decided", "2020-06-02T10:00:00+01:00", "'contact': 'c'");

        assertThat(read("M004")).isEqualTo(new Fraction(0, 1));
    }

    @Test
    void a_day_without_an_hour_gives_no_verdict_when_it_could_be_either() {
        event("1", "contact.received", "2020-06-01", "'contact': 'c'");
        event("2", "contact.decided", "2020-06-02T10:00:00+01:00", "'contact': 'c'");

        assertThat(read("M004")).isEqualTo(new Fraction(0, 0));
        assertThat(recount().exempt("M004")).isEqualTo(1);
    }

    @Test
    void a_child_is_met_when_each_of_its_episodes_is_and_other_authorities_children_do_not_count() {
        event("1", "missing.found", "2020-09-01T10:00:00+01:00", "'episode': 'a'");
        event("2", "missing.found", "2020-09-11T10:00:00+01:00", "'episode': 'b'");
        event("3", "return-home-interview.completed", "2020-09-03T10:00:00+01:00", "'episode': 'a'");
        event("4", "missing.found", "2020-09-21T10:00:00+01:00", "'episode': 'c', 'responsibleAuthority': 'E08000025'");

        assertThat(read("M010")).isEqualTo(new Fraction(0, 1));
        assertThat(recount().interviews(FROM, UNTIL, "")).isEqualTo(2);
    }

    @Test
    void what_is_recorded_after_the_clock_is_not_seen() {
        event("1", "contact.received", "2020-09-30T10:00:00+01:00", "'contact': 'c'");
        event("2", "contact.decided", "2020-09-30T23:30:00+01:00", "'contact': 'c'");

        assertThat(Recount.of(lines, Instant.parse("2020-09-30T20:00:00Z")).reading("M004", FROM, UNTIL))
                .isEqualTo(new Fraction(0, 0));
        assertThat(read("M004")).isEqualTo(new Fraction(1, 1));
    }

    private void visit(String id, String time, String data) {
        var mode = data.contains("'mode'") ? "" : "'mode': 'in-person', ";
        event(
                id,
                "visit.recorded",
                time,
                "'visit': 'v" + id + "', 'kind': 'child-protection', " + mode
                        + (data.isEmpty() ? "'team': 'court-1'" : data));
    }

    private void event(String id, String type, String time, String data) {
        lines.add(line(id, type, time, data).replace('\'', '"'));
    }

    private static String line(String id, String type, String time, String data) {
        var recordedAt = time.length() == 10 ? time + "T23:00:00+01:00" : time;
        return "{'id': '%s', 'type': '%s', 'subject': 'child-1', 'time': '%s', 'recordedtime': '%s', 'data': {%s}}"
                .formatted(id, type, time, recordedAt, data);
    }

    private Fraction read(String measure) {
        return recount().reading(measure, FROM, UNTIL);
    }

    private Recount recount() {
        return Recount.of(lines, CLOCK);
    }
}
