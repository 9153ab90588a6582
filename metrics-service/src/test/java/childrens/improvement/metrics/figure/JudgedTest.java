package childrens.improvement.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.obligation.Events;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.timeliness.Share;
import childrens.improvement.metrics.timeliness.Window;
import childrens.improvement.metrics.timeliness.WindowKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgedTest {

    private static final Events CONTACT = Events.ofChild("child-1")
            .with("contact.received", "2020-09-30T10:00:00+01:00", "contact", "c1")
            .with("contact.decided", "2020-10-01T11:00:00+01:00", "contact", "c1");

    private static Obligation obligation(Events events) {
        return events.obligations("M004", "2021-01-01").get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-10-01T09:59:59.999999999+01:00, PENDING, true",
        "2020-10-01T10:00:00+01:00, MISSED, true",
        "2020-10-01T10:59:59+01:00, MISSED, true",
        "2020-10-01T11:00:00+01:00, MISSED, false"
    })
    void a_miss_is_certain_when_the_deadline_passes_and_is_open_until_it_is_done(
            String at, Outcome outcome, boolean open) {
        Judged row = Judged.of(
                        obligation(CONTACT),
                        Moment.at(java.time.OffsetDateTime.parse(at).toInstant()))
                .orElseThrow();

        assertThat(row.outcome()).isEqualTo(outcome);
        assertThat(row.open()).isEqualTo(open);
    }

    @Test
    void it_does_not_exist_before_it_started() {
        assertThat(Judged.of(obligation(CONTACT), Moment.at(Instant.parse("2020-09-30T08:59:59Z"))))
                .isEmpty();
    }

    @Test
    void the_end_of_a_day_decides_what_fell_due_on_it_and_does_not_see_the_next() {
        Events atMidnight = Events.ofChild("child-1")
                .with("contact.received", "2020-09-30T00:00:00+01:00", "contact", "c1")
                .with("contact.received", "2020-10-01T00:00:00+01:00", "contact", "c2");
        Moment evening = Moment.endOf(LocalDate.of(2020, 9, 30));

        List<Judged> rows = atMidnight.obligations("M004", "2021-01-01").stream()
                .flatMap(row -> Judged.of(row, evening).stream())
                .toList();

        assertThat(rows).singleElement().satisfies(row -> assertThat(row.outcome())
                .isEqualTo(Outcome.MISSED));
    }

    @Test
    void a_deadline_has_passed_only_if_it_has_passed_on_the_clock_too() {
        Moment ahead =
                Moment.at(Instant.parse("2020-10-02T00:00:00Z")).notPassedAfter(Instant.parse("2020-10-01T08:00:00Z"));
        Events open = Events.ofChild("child-1").with("contact.received", "2020-09-30T10:00:00+01:00", "contact", "c1");

        assertThat(Judged.of(obligation(open), ahead).orElseThrow().outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void the_four_bases_put_a_late_one_on_their_own_day() {
        Window september = WindowKind.MONTH.endingOn(LocalDate.of(2020, 9, 30));
        Window october = WindowKind.MONTH.endingOn(LocalDate.of(2020, 10, 31));
        Moment later = Moment.endOf(LocalDate.of(2020, 10, 31));

        assertThat(share(Basis.DECIDED, october, later)).isEqualTo(new Share(0, 1));
        assertThat(share(Basis.DECIDED, september, later)).isEqualTo(new Share(0, 0));
        assertThat(share(Basis.DUE, october, later)).isEqualTo(new Share(0, 1));
        assertThat(share(Basis.COMPLETED, october, later)).isEqualTo(new Share(0, 1));
        assertThat(share(Basis.SNAPSHOT, october, later)).isEqualTo(new Share(0, 0));
        assertThat(share(Basis.SNAPSHOT, october, Moment.at(Instant.parse("2020-09-30T12:00:00Z"))))
                .isEqualTo(new Share(1, 1));
        assertThat(share(Basis.SNAPSHOT, october, Moment.at(Instant.parse("2020-10-01T09:30:00Z"))))
                .isEqualTo(new Share(0, 1));
    }

    @Test
    void done_in_time_lies_on_the_day_it_was_done_but_for_the_basis_due_on_its_last_day_once_that_has_passed() {
        Events inTime = Events.ofChild("child-1")
                .with("exploitation-risk.identified", "2020-09-28T10:00:00+01:00", "assessment", "a1")
                .with("exploitation-assessment.completed", "2020-09-29T10:00:00+01:00", "assessment", "a1");
        Window day = WindowKind.DAY.endingOn(LocalDate.of(2020, 9, 29));
        Window last = WindowKind.DAY.endingOn(LocalDate.of(2020, 10, 5));

        assertThat(share(inTime, "M006", Basis.DECIDED, day, Moment.endOf(LocalDate.of(2020, 9, 30))))
                .isEqualTo(new Share(1, 1));
        assertThat(share(inTime, "M006", Basis.DUE, last, Moment.at(Instant.parse("2020-10-05T12:00:00Z"))))
                .isEqualTo(new Share(0, 0));
        assertThat(share(inTime, "M006", Basis.DUE, last, Moment.endOf(LocalDate.of(2020, 10, 5))))
                .isEqualTo(new Share(1, 1));
    }

    private static Share share(Basis basis, Window window, Moment moment) {
        return share(CONTACT, "M004", basis, window, moment);
    }

    private static Share share(Events events, String measure, Basis basis, Window window, Moment moment) {
        Stream<Judged> rows =
                events.obligations(measure, "2021-01-01").stream().flatMap(row -> Judged.of(row, moment).stream());
        return Figure.count(rows.toList(), new Question(basis, window, moment, false), row -> true, row -> true)
                .share();
    }

    @Test
    void who_takes_over_at_midnight_or_on_the_day_after_has_not_missed_it() {
        for (String transferred : List.of("2020-09-16", "2020-09-16T00:00:00+01:00")) {
            Obligation visit = Events.ofChild("child-1")
                    .with("case.allocated", "2020-08-20", "case", "k1", "team", "before")
                    .with("cp-plan.started", "2020-09-01", "plan", "p1")
                    .with("case.transferred", transferred, "case", "k1", "team", "after")
                    .obligations("M003", "2020-09-20")
                    .get(0);
            Moment evening = Moment.endOf(LocalDate.of(2020, 9, 15));
            Moment later = Moment.endOf(LocalDate.of(2020, 9, 20));

            for (Moment moment : List.of(evening, later)) {
                Judged missed = Judged.of(visit, moment).orElseThrow();
                assertThat(missed.outcome()).isEqualTo(Outcome.MISSED);
                assertThat(visit.ownership()
                                .at(missed.owedAt(moment))
                                .orElseThrow()
                                .team())
                        .isEqualTo("before");
            }
            assertThat(DayStory.of(visit))
                    .filteredOn(entry -> entry.what().equals("missed"))
                    .extracting(DayStory.Entry::team)
                    .containsExactly("before");
        }
    }
}
