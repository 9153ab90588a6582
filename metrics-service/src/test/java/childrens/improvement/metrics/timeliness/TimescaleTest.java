package childrens.improvement.metrics.timeliness;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.definition.BankHolidays;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimescaleTest {

    private static final WorkingDayCalendar ENGLAND = BankHolidays.england();

    static Stream<List<String>> golden() throws IOException {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TimescaleTest.class.getResourceAsStream("/golden/timescales.csv")),
                StandardCharsets.UTF_8))) {
            return file.lines().skip(1).map(line -> List.of(line.split(",", 6))).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void the_last_moment_in_time_is_the_golden_one(List<String> line) {
        int number = Integer.parseInt(line.get(2));
        DayCount count = DayCount.of(line.get(3));
        String expected = line.get(4);
        if (line.get(0).equals("hours")) {
            Instant start = OffsetDateTime.parse(line.get(1)).toInstant();
            assertThat(new Timescale.Hours(number).dueBefore(start, ENGLAND))
                    .isEqualTo(OffsetDateTime.parse(expected).toInstant());
            return;
        }
        Timescale timescale =
                switch (line.get(0)) {
                    case "working-days" -> new Timescale.WorkingDays(number, count);
                    case "months" -> new Timescale.Months(number, count);
                    case "weeks" -> new Timescale.Weeks(number, count);
                    default -> throw new IllegalArgumentException(line.get(0));
                };
        Instant start = London.startOf(LocalDate.parse(line.get(1)));
        assertThat(London.lastDayBefore(timescale.dueBefore(start, ENGLAND))).isEqualTo(LocalDate.parse(expected));
    }

    @Test
    void the_walk_counts_each_working_day_and_names_why_others_do_not() {
        Instant good_friday_week = London.startOf(LocalDate.of(2020, 4, 8));

        List<CountedDay> walk = new Timescale.WorkingDays(2, DayCount.AFTER_START).walk(good_friday_week, ENGLAND);

        assertThat(walk)
                .extracting(day -> day.date().getDayOfMonth() + " " + day.counted())
                .containsExactly("8 false", "9 true", "10 false", "11 false", "12 false", "13 false", "14 true");
        assertThat(walk.get(0).reason()).isEqualTo("the day it started");
        assertThat(walk.get(2).reason()).isEqualTo("Good Friday");
        assertThat(walk.get(3).reason()).isEqualTo("weekend");
    }

    @Test
    void exactly_n_hours_is_late_and_a_nanosecond_less_is_in_time() {
        Instant start = Instant.parse("2020-09-01T09:00:00Z");
        Instant due = new Timescale.Hours(24).dueBefore(start, ENGLAND);

        assertThat(start.plusSeconds(86_400).isBefore(due)).isFalse();
        assertThat(start.plusSeconds(86_400).minusNanos(1).isBefore(due)).isTrue();
    }
}
