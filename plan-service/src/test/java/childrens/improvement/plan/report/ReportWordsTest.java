package childrens.improvement.plan.report;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.report.ObjectiveSection.ActionLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How the report of the source plan's second quarter says things. */
class ReportWordsTest {

    private static final Report REPORT = Reports.of(SourceReport.input());

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
}
