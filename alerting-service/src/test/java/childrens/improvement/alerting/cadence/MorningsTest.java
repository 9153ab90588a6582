package childrens.improvement.alerting.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.escalation.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MorningsTest {

    private static final Mornings MORNINGS = new Mornings(WorkingDays.ofEngland(), LocalTime.of(7, 30));

    @Test
    void christmas_2020_has_a_list_on_working_days_only_and_that_of_24_december_covers_the_closure() {
        assertThat(days("2020-12-21", "2021-01-06", Cadence.DAILY))
                .containsExactly(
                        "2020-12-21",
                        "2020-12-22",
                        "2020-12-23",
                        "2020-12-24",
                        "2020-12-29",
                        "2020-12-30",
                        "2020-12-31",
                        "2021-01-04",
                        "2021-01-05");
        assertThat(on("2020-12-24", Cadence.DAILY).until()).isEqualTo(Instant.parse("2020-12-29T07:30:00Z"));
        assertThat(on("2020-12-29", Cadence.DAILY).since()).isEqualTo(Instant.parse("2020-12-24T07:30:00Z"));
        assertThat(on("2020-12-31", Cadence.DAILY).until()).isEqualTo(Instant.parse("2021-01-04T07:30:00Z"));
    }

    @Test
    void friday_s_list_covers_the_weekend_also_where_the_clocks_change_in_it() {
        Occurrence spring = on("2020-03-27", Cadence.DAILY);
        assertThat(spring.at()).isEqualTo(Instant.parse("2020-03-27T07:30:00Z"));
        assertThat(spring.until()).isEqualTo(Instant.parse("2020-03-30T06:30:00Z"));
        Occurrence autumn = on("2020-10-23", Cadence.DAILY);
        assertThat(autumn.at()).isEqualTo(Instant.parse("2020-10-23T06:30:00Z"));
        assertThat(autumn.until()).isEqualTo(Instant.parse("2020-10-26T07:30:00Z"));
    }

    @Test
    void easter_moves_monday_s_lists_to_tuesday() {
        assertThat(days("2020-04-09", "2020-04-16", Cadence.DAILY))
                .containsExactly("2020-04-09", "2020-04-14", "2020-04-15");
        assertThat(days("2020-04-01", "2020-05-01", Cadence.WEEKLY))
                .containsExactly("2020-04-06", "2020-04-14", "2020-04-20", "2020-04-27");
    }

    @Test
    void the_moved_bank_holiday_of_may_2020_has_no_list() {
        assertThat(days("2020-05-04", "2020-05-12", Cadence.DAILY))
                .containsExactly("2020-05-04", "2020-05-05", "2020-05-06", "2020-05-07", "2020-05-11");
    }

    @Test
    void every_second_monday_and_after_a_bank_holiday_the_rhythm_is_the_same_again() {
        assertThat(days("2020-04-01", "2020-06-20", Cadence.FORTNIGHTLY))
                .containsExactly("2020-04-06", "2020-04-20", "2020-05-04", "2020-05-18", "2020-06-01", "2020-06-15");
        assertThat(days("2020-12-20", "2021-01-20", Cadence.FORTNIGHTLY)).containsExactly("2020-12-29", "2021-01-11");
    }

    @Test
    void the_first_working_day_of_a_month_and_of_a_quarter() {
        assertThat(days("2020-07-15", "2021-02-15", Cadence.MONTHLY))
                .containsExactly(
                        "2020-08-03",
                        "2020-09-01",
                        "2020-10-01",
                        "2020-11-02",
                        "2020-12-01",
                        "2021-01-04",
                        "2021-02-01");
        assertThat(days("2020-01-01", "2021-05-01", Cadence.QUARTERLY))
                .containsExactly("2020-01-02", "2020-04-01", "2020-07-01", "2020-10-01", "2021-01-04", "2021-04-01");
        assertThat(on("2021-01-04", Cadence.QUARTERLY).since()).isEqualTo(Instant.parse("2020-10-01T06:30:00Z"));
    }

    @Test
    void of_what_is_made_every_two_weeks_one_is_the_first_of_its_month() {
        assertThat(days("2020-09-01", "2020-12-01", Cadence.FORTNIGHTLY)
                        .filter(day -> on(day, Cadence.FORTNIGHTLY).isFirstOfMonth())
                        .map(day -> day.substring(0, 7)))
                .containsExactly("2020-09", "2020-10", "2020-11");
    }

    @ParameterizedTest
    @EnumSource
    void each_list_begins_where_the_one_before_ends(Cadence cadence) {
        List<Occurrence> all = LocalDate.of(2010, 1, 1)
                .datesUntil(LocalDate.of(2036, 1, 1))
                .flatMap(day -> MORNINGS.on(day, cadence).stream())
                .toList();
        assertThat(all).hasSizeGreaterThan(100);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).since()).isEqualTo(all.get(i - 1).at());
            assertThat(all.get(i - 1).until()).isEqualTo(all.get(i).at());
        }
    }

    @Test
    void the_next_morning_is_the_next_working_day_s() {
        assertThat(MORNINGS.after(Instant.parse("2020-12-24T07:29:59Z")))
                .isEqualTo(Instant.parse("2020-12-24T07:30:00Z"));
        assertThat(MORNINGS.after(Instant.parse("2020-12-24T07:30:00Z")))
                .isEqualTo(Instant.parse("2020-12-29T07:30:00Z"));
        assertThat(MORNINGS.after(Instant.parse("2020-09-30T16:00:00Z")))
                .isEqualTo(Instant.parse("2020-10-01T06:30:00Z"));
    }

    private static Occurrence on(String day, Cadence cadence) {
        return MORNINGS.on(LocalDate.parse(day), cadence).orElseThrow();
    }

    private static Stream<String> days(String from, String until, Cadence cadence) {
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(until))
                .filter(day -> MORNINGS.on(day, cadence).isPresent())
                .map(LocalDate::toString);
    }
}
