package childrens.improvement.metrics.timeliness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowKindTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # kind,       day,        from
            day,          2020-09-30, 2020-09-30
            week,         2020-09-27, 2020-09-21
            week,         2020-09-21, 2020-09-21
            month,        2020-09-30, 2020-09-01
            quarter,      2020-09-30, 2020-07-01
            quarter,      2021-03-31, 2021-01-01
            quarter,      2020-04-01, 2020-04-01
            ytd,          2020-03-31, 2019-04-01
            ytd,          2020-04-01, 2020-04-01
            year,         2020-03-31, 2019-04-01
            year,         2020-02-29, 2019-03-01
            rolling-7d,   2020-09-30, 2020-09-24
            rolling-28d,  2020-09-30, 2020-09-03
            rolling-91d,  2020-09-30, 2020-07-02
            rolling-365d, 2020-09-30, 2019-10-02
            """)
    void a_window_is_whole_days_that_end_with_the_day(String kind, LocalDate day, LocalDate from) {
        Window window = WindowKind.of(kind).orElseThrow().endingOn(day);

        assertThat(window.from()).isEqualTo(from);
        assertThat(window.until()).isEqualTo(day.plusDays(1));
        assertThat(window.holds(day)).isTrue();
        assertThat(window.holds(day.plusDays(1))).isFalse();
        assertThat(window.holds(from.minusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "quarter,2020-08-15,2020-07-01,2020-10-01",
        "ytd,2021-02-01,2020-04-01,2021-04-01",
        "month,2020-02-10,2020-02-01,2020-03-01",
        "week,2020-09-23,2020-09-21,2020-09-28"
    })
    void a_period_goes_on_to_its_end(String kind, LocalDate day, LocalDate from, LocalDate until) {
        Window period = WindowKind.of(kind).orElseThrow().periodOf(day);

        assertThat(period.from()).isEqualTo(from);
        assertThat(period.until()).isEqualTo(until);
    }
}
