package childrens.improvement.alerting.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private static final WorkingTime WORKING_TIME =
            new WorkingTime(WorkingDays.ofEngland(), LocalTime.of(8, 0), LocalTime.of(18, 0));

    @ParameterizedTest
    @CsvSource(textBlock = """
            2020-09-30T07:59:59.999999+01:00, false
            2020-09-30T08:00:00+01:00,        true
            2020-09-30T17:59:59.999999+01:00, true
            2020-09-30T18:00:00+01:00,        false
            2020-10-03T10:00:00+01:00,        false
            2020-10-04T10:00:00+01:00,        false
            2020-04-13T10:00:00+01:00,        false
            2020-05-08T10:00:00+01:00,        false
            2020-05-04T10:00:00+01:00,        true
            2020-08-31T10:00:00+01:00,        false
            2020-12-25T10:00:00+00:00,        false
            2020-12-28T10:00:00+00:00,        false
            """)
    void working_time_is_from_eight_to_six_on_england_s_working_days(OffsetDateTime moment, boolean working) {
        assertThat(WORKING_TIME.includes(moment.toInstant())).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2020-09-30T17:00:00+01:00, 2020-09-30T17:00:00+01:00
            2020-09-30T18:00:00+01:00, 2020-10-01T08:00:00+01:00
            2020-09-30T03:00:00+01:00, 2020-09-30T08:00:00+01:00
            2020-10-02T19:00:00+01:00, 2020-10-05T08:00:00+01:00
            2020-12-24T18:00:00+00:00, 2020-12-29T08:00:00+00:00
            2020-10-24T12:00:00+01:00, 2020-10-26T08:00:00+00:00
            2021-03-27T12:00:00+00:00, 2021-03-29T08:00:00+01:00
            """)
    void what_comes_outside_waits_for_the_next_start(OffsetDateTime moment, OffsetDateTime start) {
        assertThat(WORKING_TIME.onOrAfter(moment.toInstant())).isEqualTo(start.toInstant());
    }

    @Test
    void a_time_of_a_working_day_is_found_at_or_after_the_moment() {
        Instant nine = OffsetDateTime.parse("2020-10-02T09:00:00+01:00").toInstant();
        assertThat(WORKING_TIME.nextAt(LocalTime.of(9, 0), nine)).isEqualTo(nine);
        assertThat(WORKING_TIME.nextAt(LocalTime.of(9, 0), nine.plusNanos(1)))
                .isEqualTo(OffsetDateTime.parse("2020-10-05T09:00:00+01:00").toInstant());
    }

    @Test
    void the_working_day_after_the_day_before_easter_is_the_tuesday() {
        assertThat(WorkingDays.ofEngland().after(LocalDate.of(2020, 4, 9))).isEqualTo(LocalDate.of(2020, 4, 14));
    }
}
