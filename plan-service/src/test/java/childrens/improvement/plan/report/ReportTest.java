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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    void abbreviations_that_are_used_are_explained_and_no_others() {
        assertThat(REPORT.abbreviations())
                .extracting(Report.Abbreviation::letters)
                .contains("CIN", "CP", "LAC", "MASH", "NQSW")
                .isSorted();
        assertThat(Abbreviations.in("three IROs met"))
                .extracting(Report.Abbreviation::letters)
                .containsExactly("IRO");
    }

    @Test
    void periods_and_numbers_are_written_as_in_the_united_kingdom() {
        assertThat(UkWords.period(LocalDate.of(2019, 12, 1), LocalDate.of(2020, 3, 1)))
                .isEqualTo("December 2019 to February 2020");
        assertThat(UkWords.period(LocalDate.of(2020, 9, 28), LocalDate.of(2020, 10, 5)))
                .isEqualTo("28 September to 4 October 2020");
        assertThat(UkWords.period(LocalDate.of(2020, 9, 30), LocalDate.of(2020, 10, 1)))
                .isEqualTo("30 September 2020");
        assertThat(UkWords.number(new BigDecimal("1234.50"))).isEqualTo("1,234.50");
        assertThat(UkWords.number(new BigDecimal("1234.0"))).isEqualTo("1,234");
    }

    @Test
    void a_reason_is_a_sentence_with_its_days_in_words_and_without_the_rating_that_stands_beside_it() {
        assertThat(measures().get(0).rating().because())
                .isEqualTo(
                        "The figure is 91.0% (91 of 100), below 95 by 4.0 points, within the tolerance of 5 (assumed).");
        assertThat(measures().get(0).travel().words())
                .isEqualTo("Increase in improvement of direction of travel (against April to June 2020: 90.2% (92 of"
                        + " 102)).");
        assertThat(UkWords.sentence("good: The figure is 40%: RED. The worst decides: NOT_RATED"))
                .isEqualTo("good: The figure is 40%: red. The worst decides.");
        assertThat(UkWords.sentence("Due 2020-07-31, not 2020-02-31")).isEqualTo("Due 31 July 2020, not 2020-02-31.");
    }

    @Test
    void an_action_says_its_status_once_and_keeps_what_is_printed_only_where_it_says_more() {
        assertThat(REPORT.summary().actions().get(0).actions().stream().map(ActionLine::facts))
                .containsExactly(
                        "Lead: Assistant Director. Due: no date named. Status: Complete.",
                        "Lead: Head of Service, Safeguarding and Review. Due: no date named. Status: Partly complete.",
                        "Lead: Head of Service, Looked After. Due: 31 October 2020."
                                + " Status: Re-arranged (“RE-ARRANGED TO BE COMPLETED IN OCTOBER 2020”).",
                        "Lead: Head of Service, Safeguarding and Review. Due: no date named. Status: Complete.",
                        "Lead: Assistant Director. Due: no date named. Status: Complete.");
        assertThat(measures().stream()
                        .flatMap(measure -> measure.actions().stream())
                        .map(ActionLine::facts))
                .noneMatch(facts -> facts.contains(".”)"));
    }

    @Test
    void a_target_in_percent_says_so_and_a_number_does_not() {
        assertThat(measures().get(0).targets()).containsExactly("At least 95%: “Target 95%”");
        assertThat(row("M024").targets().get(0)).startsWith("Between 135 and 155: ");
    }

    @Test
    void a_trend_line_is_told_in_a_sentence_with_its_ends_and_its_target() {
        Trend trend = Objects.requireNonNull(measures().get(0).trend());

        assertThat(trend.description())
                .isEqualTo(
                        "6 periods: from 81 of 101 (80.2%), October to December 2019, to 83 of 101 (82.2%), January to"
                                + " March 2021. Target, dashed: 95%.");
        assertThat(trend.inWords())
                .startsWith("October to December 2019: 81 of 101 (80.2%); January to March 2020: ")
                .endsWith(".");
    }

    @Test
    void where_a_finding_is_stands_in_words() {
        assertThat(PlaceWords.of("summary/worriedAbout/4", 30, Map.of()))
                .isEqualTo("Summary, worried about, 5, line 30");
        assertThat(PlaceWords.of("priority/6", 454, Map.of())).isEqualTo("Priority 6, line 454");
        assertThat(PlaceWords.of("director", null, Map.of("director", "Director")))
                .isEqualTo("Director");
        assertThat(PlaceWords.of("P1-O01-A1", 95, Map.of())).isEqualTo("P1-O01-A1, line 95");
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

    private static MeasureRow row(String row) {
        return measures().stream()
                .filter(measure -> measure.row().equals(row))
                .findFirst()
                .orElseThrow();
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
