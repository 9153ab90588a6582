package childrens.improvement.metrics.edgecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.metrics.caseevent.EventTime;
import childrens.improvement.metrics.obligation.ChangePolicy;
import childrens.improvement.metrics.obligation.Events;
import childrens.improvement.metrics.obligation.LateHoliday;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Told;
import childrens.improvement.metrics.timeliness.CountedDay;
import childrens.improvement.metrics.timeliness.DayCount;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Timescale;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days, hours, months and the calendar: what is easily counted wrong. */
class ClockEdgeCasesTest {

    private static final LocalDate FUNERAL = LocalDate.of(2022, 9, 19);

    private static LocalDate lastDay(Timescale timescale, String start) {
        return London.lastDayBefore(timescale.dueBefore(London.startOf(LocalDate.parse(start)), Events.ENGLAND));
    }

    private static Timescale workingDays(int number, DayCount count) {
        return new Timescale.WorkingDays(number, count);
    }

    @Test
    void case_01_hours_elapse_also_in_the_nights_in_which_the_clocks_change_and_a_day_alone_is_no_midnight() {
        Instant back = Instant.parse("2020-10-24T22:00:00Z");
        Instant forward = Instant.parse("2021-03-27T22:00:00Z");
        Timescale threeDays = new Timescale.Hours(72);
        Events dayAlone = Events.ofChild("child-1")
                .with("missing.found", "2020-10-24", "episode", "a")
                .with("return-home-interview.completed", "2020-10-27", "episode", "a");

        assertThat(threeDays.dueBefore(back, Events.ENGLAND)).isEqualTo(back.plusSeconds(72 * 3600));
        assertThat(threeDays.dueBefore(forward, Events.ENGLAND)).isEqualTo(forward.plusSeconds(72 * 3600));
        assertThat(Told.at(dayAlone, "M010/received", "2020-10-28")).containsExactly("2020-10-27 exempt time-unknown");
    }

    @Test
    void case_02_whether_the_first_day_counts_is_a_field_of_the_rule() {
        assertThat(lastDay(workingDays(5, DayCount.AFTER_START), "2020-09-07")).isEqualTo("2020-09-14");
        assertThat(lastDay(workingDays(5, DayCount.FROM_START), "2020-09-07")).isEqualTo("2020-09-11");
        assertThat(Told.at(
                        Events.ofChild("child-1").with("care-proceedings.issued", "2020-04-01", "case", "k1"),
                        "M074/proceedings",
                        "2020-09-29"))
                .containsExactly("2020-09-29 missed open");
    }

    @Test
    void case_03_a_day_ends_at_midnight_in_london_and_exactly_so_many_hours_are_late() {
        assertThat(heldAt("2020-09-02T22:59:59Z").doneInTime()).isTrue();
        assertThat(heldAt("2020-09-02T23:00:00Z").doneInTime()).isFalse();
        assertThat(decidedAt("2020-09-02T08:59:59Z").doneInTime()).isTrue();
        assertThat(decidedAt("2020-09-02T09:00:00Z").doneInTime()).isFalse();
    }

    private static Obligation heldAt(String moment) {
        Events events = Events.ofChild("child-1")
                .with("strategy-discussion.requested", "2020-09-01T10:00:00Z", "discussion", "d1")
                .with("strategy-discussion.held", moment, "discussion", "d1");
        return Told.rows(events, "M048/discussions").get(0);
    }

    private static Obligation decidedAt(String moment) {
        Events events = Events.ofChild("child-1")
                .with("contact.received", "2020-09-01T09:00:00Z", "contact", "c1")
                .with("contact.decided", moment, "contact", "c1");
        return Told.rows(events, "M004/contacts").get(0);
    }

    @Test
    void case_04_what_starts_on_a_saturday_counts_from_monday_whatever_the_first_day_is() {
        assertThat(lastDay(workingDays(1, DayCount.AFTER_START), "2020-09-26")).isEqualTo("2020-09-28");
        assertThat(lastDay(workingDays(1, DayCount.FROM_START), "2020-09-26")).isEqualTo("2020-09-28");
        assertThat(workingDays(1, DayCount.AFTER_START).walk(London.startOf(LocalDate.of(2020, 9, 26)), Events.ENGLAND))
                .filteredOn(CountedDay::counted)
                .extracting(CountedDay::date)
                .containsExactly(LocalDate.of(2020, 9, 28));
    }

    @Test
    void case_05_months_end_with_their_last_day_and_are_not_a_number_of_days() {
        Timescale sixMonths = new Timescale.Months(6, DayCount.AFTER_START);
        Timescale days = new Timescale.Days(183, DayCount.AFTER_START);

        assertThat(lastDay(new Timescale.Months(1, DayCount.AFTER_START), "2021-01-31"))
                .isEqualTo("2021-02-28");
        assertThat(lastDay(sixMonths, "2020-08-31")).isEqualTo("2021-02-28").isBefore(lastDay(days, "2020-08-31"));
        assertThat(lastDay(sixMonths, "2020-03-01")).isEqualTo("2020-09-01").isAfter(lastDay(days, "2020-03-01"));
    }

    @Test
    void case_06_a_holiday_proclaimed_late_moves_what_is_open_then_and_the_older_answer_stays_known() {
        Map<LocalDate, String> before = new HashMap<>(Events.ENGLAND.holidays());
        before.remove(FUNERAL);
        WorkingDayCalendar ninth = new WorkingDayCalendar(before, Events.ENGLAND.publishedThrough());
        LateHoliday funeral =
                new LateHoliday(FUNERAL, "State Funeral", LocalDate.of(2022, 9, 10), ChangePolicy.ALL_OPEN);
        Events events = Events.ofChild("child-1")
                .with("risk-meeting.held", "2022-09-14T10:00:00Z", "meeting", "later")
                .with("strategy-discussion.requested", "2022-09-08T10:00:00Z", "discussion", "over")
                .with("section47.started", "2022-09-01T10:00:00Z", "enquiry", "open")
                .with("section47.started", "2022-08-30T10:00:00Z", "enquiry", "done")
                .with("section47.completed", "2022-09-08T10:00:00Z", "enquiry", "done");

        assertThat(lastDays(events, "M049/enquiries", ninth, List.of())).containsExactly("2022-09-20", "2022-09-22");
        assertThat(lastDays(events, "M049/enquiries", ninth, List.of(funeral)))
                .containsExactly("2022-09-20", "2022-09-23");
        assertThat(lastDays(events, "M009/safety-plans", ninth, List.of())).containsExactly("2022-09-21");
        assertThat(lastDays(events, "M009/safety-plans", ninth, List.of(funeral)))
                .containsExactly("2022-09-22");
        assertThat(lastDays(events, "M048/discussions", ninth, List.of(funeral)))
                .isEqualTo(lastDays(events, "M048/discussions", ninth, List.of()));
        assertThat(funeral.in(ninth).reasonNotCounted(FUNERAL)).isEqualTo("State Funeral (proclaimed 2022-09-10)");
    }

    private static List<String> lastDays(
            Events events, String rowSet, WorkingDayCalendar calendar, List<LateHoliday> holidays) {
        return Told.rows(events, rowSet, calendar, holidays).stream()
                .map(row -> London.lastDayBefore(row.dueBefore()).toString())
                .toList();
    }

    @Test
    void case_26_the_version_of_the_start_judges_and_what_the_law_relaxed_goes_by_the_day_of_the_visit() {
        Events events = Events.ofChild("child-1")
                .with("cp-plan.started", "2020-04-20", "plan", "p1")
                .with(
                        "visit.recorded",
                        "2020-04-24T10:00:00Z",
                        "visit",
                        "v1",
                        "kind",
                        "child-protection",
                        "mode",
                        "video",
                        "childSeen",
                        true);

        assertThat(Told.at(events, "M003/visits", "2020-04-30"))
                .containsExactly("2020-05-04 met", "2020-05-11 pending");
        assertThat(Told.rows(events, "M003/visits"))
                .allSatisfy(row -> assertThat(row.timescale()).isEqualTo("M003/1"));
    }

    @Test
    void case_27_the_hour_that_comes_twice_is_told_apart_by_its_offset_and_a_time_without_one_is_refused() {
        EventTime first = EventTime.parse("2020-10-25T01:30:00+01:00");
        EventTime second = EventTime.parse("2020-10-25T01:30:00Z");

        assertThat(second.earliest()).isEqualTo(first.earliest().plusSeconds(3600));
        assertThatThrownBy(() -> EventTime.parse("2020-10-25T01:30:00")).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void case_28_on_one_day_the_discussion_comes_before_the_enquiry_and_that_before_the_conference() {
        Events oneDay = Events.ofChild("child-1")
                .with("conference.held", "2020-09-03", "conference", "c1", "kind", "initial", "enquiry", "q1")
                .with("section47.started", "2020-09-03", "enquiry", "q1", "discussion", "d1")
                .with("strategy-discussion.held", "2020-09-03", "discussion", "d1");
        Events before = Events.ofChild("child-1")
                .with("section47.started", "2020-09-03", "enquiry", "q1")
                .with("conference.held", "2020-09-02", "conference", "c1", "kind", "initial", "enquiry", "q1");

        assertThat(Told.at(oneDay, "M051/conferences", "2020-09-30")).containsExactly("2020-09-24 met");
        assertThat(Told.at(before, "M051/conferences", "2020-09-30"))
                .containsExactly("2020-09-24 exempt contradictory");
    }
}
