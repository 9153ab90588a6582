package childrens.improvement.metrics.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.figure.Moment;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedMomentTest {

    private static final LocalDate WED_2020_09_30 = LocalDate.of(2020, 9, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-09-30",
                "2020-09-30T23:59:59+01:00",
                "2020-09-30T23:59:59 01:00",
                "2020-09-30T22:59:59Z",
                "2020-09-30T23:59:59.999+01:00"
            })
    void a_day_or_its_last_second_means_the_end_of_the_london_day(String text) {
        AskedMoment asked = AskedMoment.parse(text);

        assertThat(asked.moment()).isEqualTo(Moment.endOf(WED_2020_09_30));
        assertThat(asked.shownAt()).isEqualTo(Instant.parse("2020-09-30T22:59:59Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-09-30T23:59:59Z, 2020-09-30T23:59:59Z",
        "2020-09-30T17:00:00+01:00, 2020-09-30T16:00:00Z",
        "2020-12-31T23:59:58Z, 2020-12-31T23:59:58Z"
    })
    void any_other_time_means_that_instant(String text, Instant instant) {
        assertThat(AskedMoment.parse(text)).isEqualTo(AskedMoment.at(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today",
                "2020-02-30",
                "2020-9-30",
                "30/09/2020",
                "2020-09-30T17:00:00",
                "2020-09-30T25:00:00Z",
                "1899-12-31",
                "1899-12-31T00:00:00Z",
                "+999999999-12-31T00:00:00Z"
            })
    void anything_else_is_refused_with_what_would_be_taken(String text) {
        assertThatThrownBy(() -> AskedMoment.parse(text)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(400);
            assertThat(refused.problem().detail()).startsWith("The parameter at cannot be read: a ");
            assertThat(refused.problem().errors()).singleElement().satisfies(error -> assertThat(error.pointer())
                    .isEqualTo("/at"));
        });
    }

    @Test
    void a_cursor_brings_back_the_same_moment_even_in_the_last_second_of_a_day() {
        AskedMoment lastSecond = AskedMoment.at(Instant.parse("2020-09-30T22:59:59.5Z"));

        assertThat(AskedMoment.reparse(lastSecond.text())).isEqualTo(lastSecond);
        assertThat(AskedMoment.reparse(AskedMoment.endOf(WED_2020_09_30).text()))
                .isEqualTo(AskedMoment.endOf(WED_2020_09_30));
    }
}
