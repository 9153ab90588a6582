package childrens.improvement.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailTallyTest {

    private static final LocalDate MONDAY = LocalDate.parse("2020-09-07");
    private static final String ONE = "team-manager-court-1@council.example";
    private static final String OTHER = "team-manager-court-2@council.example";

    private final MailTally tally = new MailTally();

    @Test
    void only_what_came_since_the_last_look_counts_for_a_day() {
        tally.weekend(Map.of(ONE, 2));
        tally.workingDay(MONDAY, Map.of(ONE, 3, OTHER, 1));
        tally.workingDay(MONDAY.plusDays(1), Map.of(ONE, 7, OTHER, 1));

        assertThat(tally.lines())
                .containsExactly("Mails for each team manager on each of 2 working days, counted at the mail server:"
                        + " median 1, most 4; outside working days 2");
    }

    @Test
    void nothing_is_said_where_nothing_was_counted() {
        assertThat(tally.lines()).isEmpty();
    }
}
