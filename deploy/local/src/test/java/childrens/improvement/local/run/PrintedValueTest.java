package childrens.improvement.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class PrintedValueTest {

    @Test
    void a_share_is_computed_with_as_many_decimals_as_are_printed() {
        assertThat(computed("share;;month;2019-12-01;2019-12-31;79.63", "{'numerator': 43, 'denominator': 54}"))
                .isEqualTo("79.63");
        assertThat(computed("share;;month;2020-09-01;2020-09-30;64", "{'numerator': 9, 'denominator': 14}"))
                .isEqualTo("64");
        assertThat(computed("share;;year;2019-04-01;2020-03-31;20", "{'numerator': 0, 'denominator': 0}"))
                .isEqualTo("no value");
    }

    @Test
    void a_part_an_average_in_weeks_and_a_sum_are_read_where_the_reading_has_them() {
        assertThat(computed(
                        "part;good;quarter;2020-07-01;2020-09-30;41",
                        "{'denominator': 80, 'parts': [{'name': 'good', 'count': 33}]}"))
                .isEqualTo("41");
        assertThat(computed("weeks;;quarter;2020-07-01;2020-09-30;26.3", "{'value': 184.1}"))
                .isEqualTo("26.3");
        assertThat(computed(
                        "sum;empty;quarter;2020-07-01;2020-09-30;7.4", "{'parts': [{'name': 'empty', 'count': 7.4}]}"))
                .isEqualTo("7.4");
    }

    @Test
    void the_reading_is_asked_for_the_window_that_was_printed() {
        assertThat(PrintedValue.of("M102;operational;;share;;month;2020-06-01;2020-06-30;83;70;84;")
                        .path())
                .isEqualTo("/v1/measures/M102/reading?window=month&at=2020-06-30&variant=operational");
        assertThat(PrintedValue.of("M103;;cwd;share;;week;2020-09-28;2020-09-30;50;1;2;")
                        .path())
                .endsWith("&scope=team:cwd");
    }

    private static String computed(String printed, String reading) {
        return PrintedValue.of("M000;;;" + printed + ";0;0;").computed(json(reading));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
