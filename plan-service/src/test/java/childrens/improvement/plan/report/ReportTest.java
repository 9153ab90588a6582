package childrens.improvement.plan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.PlacedAction;
import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.PrintedValue;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.report.ObjectiveSection.ActionLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the report of the source plan's second quarter says, set against the plan itself. */
class ReportTest {

    private static final ReportInput INPUT = SourceReport.input();
    private static final Plan PLAN = INPUT.plan();
    private static final Report REPORT = Reports.of(INPUT);

    @Test
    void all_55_objectives_are_there_once_in_the_plans_order() {
        assertThat(REPORT.objectives())
                .hasSize(55)
                .extracting(ObjectiveSection::id)
                .containsExactlyElementsOf(objectives().map(Objective::id).toList());
    }

    @Test
    void all_108_placements_are_there_once_each_with_all_printed_values_and_their_periods() {
        assertThat(measures()).hasSize(108).extracting(MeasureRow::row).doesNotHaveDuplicates();
        assertThat(measures().stream().map(row -> row.row() + row.printed().size()))
                .containsExactlyElementsOf(placements()
                        .map(placement -> placement.row() + placement.printed().size())
                        .toList());
        MeasureRow visits = measures().get(0);
        assertThat(visits.printed())
                .extracting(MeasureRow.PrintedLine::value, MeasureRow.PrintedLine::period)
                .containsExactly(
                        tuple("79%", "September 2018 to March 2019"),
                        tuple("86%", "April 2019 to March 2020"),
                        tuple("94%", "April to June 2020 (assumed)"),
                        tuple("92%", "July to September 2020 (assumed)"));
    }

    @Test
    void each_printed_value_stands_with_its_own_words_numbers_and_period() {
        List<PrintedValue> printed =
                placements().flatMap(placement -> placement.printed().stream()).toList();
        List<MeasureRow.PrintedLine> told =
                measures().stream().flatMap(row -> row.printed().stream()).toList();

        assertThat(told).hasSameSizeAs(printed).hasSize(190);
        for (int index = 0; index < told.size(); index++) {
            PrintedValue value = printed.get(index);
            MeasureRow.PrintedLine line = told.get(index);
            assertThat(line.label()).endsWith(value.label());
            assertThat(line.line()).isEqualTo(value.line());
            assertThat(numbers(line.value())).as(value.label()).containsAll(numbersOf(value));
            assertThat(line.period() == null).as(value.label()).isEqualTo(value.period() == null);
            if (value.period() != null) {
                assertThat(line.period())
                        .contains("" + value.period().from().getYear())
                        .contains("" + value.period().until().minusDays(1).getYear());
            }
        }
    }

    @Test
    void a_computed_figure_is_told_with_its_counts_window_and_basis_and_the_restated_beside_it() {
        MeasureRow visits = measures().get(0);

        assertThat(Objects.requireNonNull(visits.computed()).text()).isEqualTo("91 of 101 (90.1%)");
        assertThat(visits.computed().period()).isEqualTo("July to September 2020");
        assertThat(visits.computed().open()).isEqualTo("still to do: 4, overdue: 2");
        assertThat(Objects.requireNonNull(visits.restated()).text()).isEqualTo("92 of 101 (91.1%)");
        assertThat(measures().get(1).computed()).isNull();
        assertThat(measures().stream().filter(row -> row.computed() != null)).hasSize(107);
    }

    @Test
    void what_was_written_for_the_quarter_is_there_and_the_printed_progress_is_not_told_twice() {
        assertThat(REPORT.objectives().get(0).narrative()).startsWith("Visits kept up");
        assertThat(REPORT.objectives().get(1).progress()).isNotEmpty();
        assertThat(REPORT.objectives().get(1).narrative()).isNull();
    }

    @Test
    void all_actions_are_there_once() {
        Stream<ActionLine> summary = REPORT.summary().actions().stream().flatMap(list -> list.actions().stream());
        Stream<ActionLine> own = REPORT.objectives().stream().flatMap(each -> each.actions().stream());
        Stream<ActionLine> ofMeasures = measures().stream().flatMap(each -> each.actions().stream());

        assertThat(Stream.of(summary, own, ofMeasures).flatMap(each -> each).map(ActionLine::id))
                .hasSize(131)
                .containsExactlyInAnyOrderElementsOf(PlacedAction.of(PLAN).stream()
                        .map(each -> each.action().id())
                        .toList());
    }

    @Test
    void the_direction_key_is_in_the_plans_words() {
        assertThat(REPORT.directionKeyHeading()).isEqualTo("Direction of travel key");
        assertThat(REPORT.directionKey())
                .extracting(Report.KeyEntry::sign, Report.KeyEntry::meaning)
                .containsExactly(
                        tuple("↑", "Increase in improvement of direction of travel"),
                        tuple("→", "Remained same as previous period"),
                        tuple("↓", "Decrease in improvement of direction of travel"));
    }

    @Test
    void a_rating_is_told_by_shape_letter_and_word_with_the_asserted_one_beside_it() {
        RatingMark rating = measures().get(0).rating();

        assertThat(rating.text()).isEqualTo("▲ A Amber");
        assertThat(rating.asserted())
                .isEqualTo(
                        "Set as Red by Head of Service, Looked After until 31 December 2020: August is not made up for.");
        assertThat(Stream.of(Rating.values())
                        .map(each -> RatingMark.of(each, "", null).shape()))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_cover_says_which_quarter_as_of_when_and_that_it_is_closed() {
        assertThat(REPORT.cover().draft()).isFalse();
        assertThat(REPORT.cover().facts())
                .extracting(Report.Fact::value)
                .contains(
                        "Quarter 2 of 2020-21 (July to September 2020)",
                        "30 September 2020",
                        "7 October 2020",
                        "9 October 2020 at 16:30",
                        "Closed: the figures are frozen");
        assertThat(REPORT.cover().counts().stream()
                        .mapToInt(Report.RatingCount::objectives)
                        .sum())
                .isEqualTo(55);
        assertThat(REPORT.cover().counts().stream()
                        .mapToInt(Report.RatingCount::measures)
                        .sum())
                .isEqualTo(108);
    }

    @Test
    void findings_stand_by_their_rule_and_are_counted() {
        Report many = SourceReport.reportWithFindings(3);

        assertThat(many.findingsByRule()).containsOnlyKeys("Rule 0", "Rule 1", "Rule 2");
        assertThat(many.findingsNote()).contains("Findings: 6, of rules: 3.");
    }

    private static Stream<Objective> objectives() {
        return PLAN.priorities().stream().flatMap(priority -> priority.objectives().stream());
    }

    private static Stream<Placement> placements() {
        return objectives().flatMap(objective -> objective.placements().stream());
    }

    private static List<MeasureRow> measures() {
        return REPORT.objectives().stream()
                .flatMap(objective -> objective.measures().stream())
                .toList();
    }

    private static List<BigDecimal> numbersOf(PrintedValue value) {
        Stream<BigDecimal> whole = Stream.of(value.value(), value.upper(), value.numerator(), value.denominator())
                .flatMap(Stream::ofNullable);
        return Stream.concat(whole, value.parts().stream().map(PrintedValue.Part::value))
                .map(BigDecimal::stripTrailingZeros)
                .toList();
    }

    private static List<BigDecimal> numbers(@Nullable String words) {
        return Pattern.compile("\\d[\\d,]*(\\.\\d+)?")
                .matcher(words == null ? "" : words)
                .results()
                .map(found -> new BigDecimal(found.group().replace(",", "")).stripTrailingZeros())
                .toList();
    }
}
