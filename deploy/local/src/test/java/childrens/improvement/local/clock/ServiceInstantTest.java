package childrens.improvement.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.local.console.CommandFailure;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceInstantTest {

    @ParameterizedTest
    @CsvSource({
        "2020-09-30T17:00:00+01:00, 2020-09-30T16:00:00Z",
        "2020-09-30T16:00:00Z,      2020-09-30T16:00:00Z",
        "2020-10-01,                2020-09-30T23:00:00Z",
        "2020-12-01,                2020-12-01T00:00:00Z"
    })
    void an_instant_has_an_offset_and_a_date_is_the_start_of_the_london_day(String text, Instant instant) {
        assertThat(ServiceInstant.parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "2020-13-01", "2020-09-30T17:00:00"})
    void anything_else_is_refused_in_one_line(String text) {
        assertThatThrownBy(() -> ServiceInstant.parse(text))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("not an instant");
    }

    @Test
    void it_is_written_with_the_offset_of_london() {
        assertThat(ServiceInstant.text(Instant.parse("2020-09-30T16:00:00.123Z")))
                .isEqualTo("2020-09-30T17:00:00+01:00");
    }
}
