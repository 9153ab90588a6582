package childrens.improvement.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.demonstration.recount.Recount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedValuesTest {

    private static final LocalDate JULY = LocalDate.parse("2020-07-01");
    private static final LocalDate SEPTEMBER = LocalDate.parse("2020-09-01");
    private static final LocalDate OCTOBER = LocalDate.parse("2020-10-01");

    private static final Recount AT_THE_END = Recount.of(DemonstrationFixture.LINES, DemonstrationFixture.DAY_ENDS);

    /** The moments of the evening at which something is decided, becomes late or is put right. */
    @ParameterizedTest
    @ValueSource(
            strings = {"17:00:00", "17:04:00", "17:15:00", "17:20:00", "20:22:00", "21:40:00", "22:20:00", "23:59:59"})
    void every_printed_value_is_read_at_every_moment_of_the_evening(String time) {
        var recount = AT_THE_END.at(
                OffsetDateTime.parse("2020-09-30T" + time + "+01:00").toInstant());

        assertThat(PrintedValues.thatHoldInTheEvening()).hasSizeGreaterThan(120).allSatisfy(value -> assertThat(
                        value.countedBy(recount))
                .describedAs(value.toString())
                .matches(value::isEqualTo));
    }

    @Test
    void at_the_end_of_the_day_every_printed_value_has_the_numerator_and_denominator_of_the_table() {
        assertThat(PrintedValues.all()).allSatisfy(value -> assertThat(value.countedBy(AT_THE_END))
                .describedAs(value.toString())
                .isEqualTo(value.fraction()));
    }

    @Test
    void a_printed_value_is_given_or_the_table_says_why_not() {
        assertThat(PrintedValues.all()).allSatisfy(value -> assertThat(value.isEqualTo(value.fraction()))
                .describedAs(value.toString())
                .isEqualTo(value.holds()));
    }

    @Test
    void every_measure_with_a_value_printed_for_one_of_the_two_quarters_is_in_the_table() {
        assertThat(PrintedValues.thatHold())
                .extracting(PrintedValue::measure)
                .contains(
                        "M007", "M008", "M013", "M015", "M021", "M022", "M023", "M024", "M030", "M033", "M036", "M044",
                        "M045", "M046", "M047", "M048", "M049", "M050", "M051", "M052", "M054", "M058", "M059", "M060",
                        "M072", "M073", "M074", "M076", "M078", "M089", "M090", "M092", "M093", "M102", "M103", "M104",
                        "M105");
    }

    @Test
    void of_what_is_concluded_within_twelve_weeks_all_is_concluded_within_sixteen() {
        assertThat(AT_THE_END.reading("M073", JULY, OCTOBER).numerator())
                .isGreaterThanOrEqualTo(
                        AT_THE_END.reading("M072", JULY, OCTOBER).numerator());
    }

    @Test
    void the_order_of_the_lines_does_not_matter() {
        var shuffled = new ArrayList<>(DemonstrationFixture.LINES);
        Collections.shuffle(shuffled, new Random(7));
        var recount = Recount.of(shuffled, DemonstrationFixture.DAY_ENDS);

        assertThat(PrintedValues.all())
                .allSatisfy(value -> assertThat(value.countedBy(recount)).isEqualTo(value.fraction()));
    }

    @Test
    void september_has_31_episodes_two_declined_and_ten_outside_the_county() {
        assertThat(AT_THE_END.interviews(SEPTEMBER, OCTOBER, "")).isEqualTo(31);
        assertThat(AT_THE_END.interviews(SEPTEMBER, OCTOBER, "declined")).isEqualTo(2);
        assertThat(AT_THE_END.interviews(SEPTEMBER, OCTOBER, "outside")).isEqualTo(10);
    }

    @Test
    void the_early_help_hub_has_no_contact_before_its_first_day() {
        assertThat(AT_THE_END
                        .reading("M005", LocalDate.parse("2019-04-01"), LocalDate.parse("2020-09-21"))
                        .denominator())
                .isZero();
    }

    @Test
    void every_visiting_team_has_visits_of_its_own_to_answer_for() {
        for (var team : List.of("court-1", "court-2", "court-3")) {
            assertThat(AT_THE_END.reading("M003", JULY, OCTOBER, team).denominator())
                    .isGreaterThan(100);
        }
        for (var team : List.of("lac-1", "lac-2", "sixteen-plus", "cwd")) {
            assertThat(AT_THE_END.reading("M001", JULY, OCTOBER, team).denominator())
                    .isGreaterThan(50);
        }
        for (var team : List.of("assessment-1", "assessment-2", "assessment-3", "edge-of-care", "court-1", "cwd")) {
            assertThat(AT_THE_END.reading("M002", JULY, OCTOBER, team).denominator())
                    .isGreaterThan(30);
        }
    }

    @Test
    void when_the_evening_begins_things_are_overdue_and_more_falls_due_in_silence() {
        var evening = AT_THE_END.at(DemonstrationFixture.EVENING_BEGINS);

        assertThat(List.of("M001", "M002", "M003", "M004", "M006", "M009", "M038"))
                .allSatisfy(measure -> assertThat(evening.overdueNow(measure)).isPositive());
        assertThat(evening.nextDue("M004")).startsWith(Instant.parse("2020-09-30T16:04:00Z"));
        assertThat(evening.nextDue("M005")).startsWith(Instant.parse("2020-09-30T16:30:00Z"));
        assertThat(List.of("M009", "M038"))
                .allSatisfy(measure -> assertThat(evening.nextDue(measure)).startsWith(DemonstrationFixture.DAY_ENDS));
    }
}
