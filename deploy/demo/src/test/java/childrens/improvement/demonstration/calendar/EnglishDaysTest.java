package childrens.improvement.demonstration.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2020-04-15, 15, 2020-05-06",
        "2020-04-20, 15, 2020-05-12",
        "2020-09-01, 15, 2020-09-22",
        "2020-04-01, 45, 2020-06-09",
        "2020-07-27, 45, 2020-09-29",
        "2020-12-14, 20, 2021-01-14",
        "2020-12-18, 5, 2020-12-29",
        "2020-09-26, 5, 2020-10-02",
        "2020-08-28, 1, 2020-09-01",
        "2019-09-23, 10, 2019-10-07",
        "2019-07-10, 1, 2019-07-11"
    })
    void working_days_are_counted_from_the_day_after(LocalDate start, int workingDays, LocalDate lastInTime) {
        assertThat(EnglishDays.plusWorkingDays(start, workingDays)).isEqualTo(lastInTime);
    }

    @Test
    void the_early_may_holiday_of_2020_is_a_friday() {
        assertThat(EnglishDays.isWorkingDay(LocalDate.parse("2020-05-04"))).isTrue();
        assertThat(EnglishDays.isWorkingDay(LocalDate.parse("2020-05-08"))).isFalse();
    }

    @Test
    void a_day_of_the_clock_change_has_twenty_five_hours() {
        var day = LocalDate.parse("2020-10-25");

        assertThat(EnglishDays.startOf(day)).isEqualTo("2020-10-24T23:00:00Z");
        assertThat(EnglishDays.endOf(day)).isEqualTo("2020-10-26T00:00:00Z");
    }

    @Test
    void a_year_of_which_no_bank_holidays_are_listed_is_refused() {
        var day = LocalDate.parse("2022-01-01");

        assertThatThrownBy(() -> EnglishDays.isWorkingDay(day)).hasMessageContaining("2022-01-01");
    }
}
