package childrens.improvement.alerting.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanQuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2020-10-01, 2020-21-Q2",
        "2020-12-31, 2020-21-Q2",
        "2021-01-04, 2020-21-Q3",
        "2021-04-01, 2020-21-Q4",
        "2020-07-01, 2020-21-Q1",
        "2020-06-30, 2019-20-Q4",
        "2000-01-04, 1999-00-Q3"
    })
    void the_quarter_that_has_ended(LocalDate day, String quarter) {
        assertThat(PlanQuarter.endedBefore(day).id()).isEqualTo(quarter);
    }
}
