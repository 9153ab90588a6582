package childrens.improvement.plan.report;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.report.AreaPaper.Line;
import childrens.improvement.plan.report.page.HtmlPaper;
import childrens.improvement.plan.report.word.WordPaper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The papers of an area; here all of the source plan's second quarter stands for an area. */
class AreaPaperTest {

    private static final ReportInput INPUT = SourceReport.input();
    private static final AreaPaper DRAFT = AreaPapers.selfEvaluation(INPUT, null);

    @Test
    void a_measure_is_told_in_its_words_with_its_rating_and_its_direction_as_sentences() {
        assertThat(section("What the figures say is going well"))
                .contains(new Line(
                        "M002",
                        "Child in need (CIN) visits will be completed to timescale. Target of 95%."
                                + " The figure is 92.2% (94 of 102), not below 90. Increase in improvement of direction of"
                                + " travel (against April to June 2020: 90.2% (92 of 102))."));
        assertThat(section("What the figures say we are worried about"))
                .extracting(Line::about)
                .contains("M001")
                .doesNotContain("M002");
        assertThat(section("What cannot be rated, and why")).isEmpty();
    }

    @Test
    void evidence_of_impact_stands_with_what_changed_and_a_green_objective_without_any_is_told() {
        assertThat(section("Evidence of impact on children"))
                .containsExactly(new Line(
                        "P1-O01",
                        "14 September 2020, dip sample (dip sample of 20 visits): In 17 of 20 records the child’s own words"
                                + " stand. What changed: Managers now open each record with them."));
        QuarterFigures green = SourceReport.rated(Rating.GREEN);
        assertThat(lines(AreaPapers.selfEvaluation(SourceReport.input(green), null), "Evidence of impact on children"))
                .hasSize(55)
                .contains(new Line(
                        "P1-O02", "On target, and no evidence in the quarter of what it changed for children."));
    }

    @Test
    void what_is_done_and_what_is_to_be_done_are_apart_with_lead_and_day() {
        assertThat(section("What we have done")).extracting(Line::about).containsExactly("P5-O12-A1");
        assertThat(section("What we do next"))
                .extracting(Line::about)
                .contains("P1-O01-A1")
                .doesNotContain("P5-O12-A1", "P4-O06-A1");
        assertThat(section("What we do next"))
                .filteredOn(line -> "P2-O01-A1".equals(line.about()))
                .singleElement()
                .satisfies(line -> assertThat(line.text())
                        .endsWith("Lead: Head of Service, Assessment. Due: 31 July 2020. Overdue."));
    }

    @Test
    void what_is_off_target_without_an_action_is_told() {
        assertThat(section("Off target, and no action is planned"))
                .extracting(Line::about)
                .contains("M027")
                .doesNotContain("M001", "M002");
    }

    @Test
    void ratings_are_set_against_those_of_the_period_before() {
        AreaPaper paper = AreaPapers.selfEvaluation(INPUT, SourceReport.rated(Rating.RED));

        assertThat(paper.ratings()).containsEntry(Rating.GREEN, 54).containsEntry(Rating.AMBER, 54);
        assertThat(paper.before()).containsEntry(Rating.RED, 108);
        assertThat(lines(paper, "How the ratings have moved").stream().limit(3))
                .containsExactly(
                        new Line(null, "Green or blue 54 of 108 rated measures, amber 54, red 0."),
                        new Line(null, "The period before: Green or blue 0 of 108 rated measures, amber 0, red 108."),
                        new Line(
                                "M001",
                                "from red to amber. Looked after child (LAC) visits will be completed to timescale."
                                        + " Target 95%."));
        assertThat(section("How the ratings have moved")).hasSize(2);
    }

    @Test
    void findings_stand_by_rule_with_their_places() {
        assertThat(section("What the check of the plan found"))
                .containsExactly(new Line(null, "The same measure has two targets (1): M024, line 332."));
    }

    @Test
    void a_month_is_told_of_by_its_name() {
        assertThat(AreaPapers.monthly(INPUT, null).opening().get(0)).isEqualTo("The whole council, September 2020.");
        assertThat(DRAFT.opening().get(0))
                .isEqualTo("The whole council, Quarter 2 of 2020-21 (July to September 2020).");
    }

    @Test
    void page_and_document_hold_every_section_and_escape_what_they_are_told() {
        String page = new String(HtmlPaper.bytes(DRAFT), StandardCharsets.UTF_8);

        DRAFT.sections().forEach(section -> assertThat(page).contains(section.heading() + "</h2>"));
        assertThat(page)
                .contains("&lt;but&gt;")
                .contains("<html lang=\"en-GB\"")
                .doesNotContain("<script");
        assertThat(WordPaper.bytes(DRAFT, SourceReport.FROZEN))
                .isEqualTo(WordPaper.bytes(AreaPapers.selfEvaluation(INPUT, null), SourceReport.FROZEN));
    }

    private static List<Line> section(String heading) {
        return lines(DRAFT, heading);
    }

    private static List<Line> lines(AreaPaper paper, String heading) {
        return paper.sections().stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .orElseThrow()
                .lines();
    }
}
