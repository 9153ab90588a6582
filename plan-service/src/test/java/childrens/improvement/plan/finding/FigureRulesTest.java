package childrens.improvement.plan.finding;

import static childrens.improvement.plan.figure.HandMade.rated;
import static childrens.improvement.plan.figure.HandMade.share;
import static childrens.improvement.plan.figure.HandMade.travel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import childrens.improvement.plan.figure.AssertedRating;
import childrens.improvement.plan.figure.DirectionOfTravel;
import childrens.improvement.plan.figure.HandMade;
import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rated;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.figure.Travel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules that look at figures, at evidence and at an edited summary. */
class FigureRulesTest {

    private static final PlanFacts SOURCE = SourcePlan.facts();
    private static final Rated GREEN = rated(Rating.GREEN);
    private static final Travel SAME = travel(DirectionOfTravel.SAME);
    private static final MeasureFigure VISITS =
            HandMade.measure("M001", "Visits", share("M001", "460", "500", "92.0", 0), null, Rating.AMBER, SAME);

    @Test
    void green_without_evidence_in_two_quarters_is_found() {
        assertThat(of("green-without-evidence", HandMade.quarter(GREEN, SAME)))
                .extracting(Finding::where)
                .containsExactly("P1-O01");
        assertThat(of("green-without-evidence", HandMade.quarter(GREEN, SAME), seen("2020-03-31")))
                .hasSize(1);
    }

    @Test
    void green_with_evidence_of_the_quarter_or_the_one_before_is_no_finding() {
        assertThat(of("green-without-evidence", HandMade.quarter(GREEN, SAME), seen("2020-04-01")))
                .isEmpty();
        assertThat(of("green-without-evidence", HandMade.quarter(rated(Rating.RED), SAME)))
                .isEmpty();
    }

    @Test
    void a_rating_asserted_otherwise_than_computed_is_found() {
        assertThat(of("asserted-against-computed", asserted(Rating.AMBER, "2020-12-31")))
                .extracting(Finding::left)
                .containsExactly("Asserted: AMBER, a plan is agreed");
    }

    @Test
    void an_asserted_rating_that_agrees_or_has_expired_is_no_finding() {
        assertThat(of("asserted-against-computed", asserted(Rating.GREEN, "2020-12-31")))
                .isEmpty();
        assertThat(of("asserted-against-computed", asserted(Rating.AMBER, "2020-09-30")))
                .isEmpty();
    }

    @Test
    void an_arrow_that_the_figures_do_not_bear_out_is_found() {
        assertThat(of(
                        "direction-against-computed",
                        HandMade.quarter(rated(Rating.RED), travel(DirectionOfTravel.WORSENED, "↑"))))
                .extracting(Finding::left)
                .containsExactly("Printed: ↑");
    }

    @Test
    void an_arrow_that_agrees_or_that_nothing_can_be_compared_with_is_no_finding() {
        for (DirectionOfTravel direction : List.of(DirectionOfTravel.IMPROVED, DirectionOfTravel.NOT_COMPARABLE)) {
            assertThat(of("direction-against-computed", HandMade.quarter(rated(Rating.RED), travel(direction, "↑"))))
                    .isEmpty();
        }
    }

    @Test
    void a_printed_percentage_that_the_records_do_not_give_is_found() {
        QuarterFigures figures = HandMade.quarter(GREEN, SAME, HandMade.printed(VISITS, "Q2: 94%", "94"));

        assertThat(of("printed-against-computed", figures))
                .extracting(Finding::where, Finding::right)
                .containsExactly(tuple("M001", "Computed: 460 of 500 is 92%, known at " + HandMade.KNOWN));
    }

    @Test
    void a_printed_percentage_that_the_records_give_is_no_finding() {
        assertThat(of(
                        "printed-against-computed",
                        HandMade.quarter(GREEN, SAME, HandMade.printed(VISITS, "Q2: 92%", "92"))))
                .isEmpty();
    }

    @Test
    void a_number_of_the_summary_that_was_edited_away_is_found_and_none_otherwise() {
        PlanFacts facts = SOURCE;
        PlanFacts edited = new PlanFacts(
                facts.plan(),
                facts.targets(),
                facts.organisation(),
                List.of(),
                null,
                List.of(new EditedNumber("goingWell/M001", "95%", "M001", "92%")));

        assertThat(findings("summary-number-edited", edited))
                .extracting(Finding::left)
                .containsExactly("Written: 95%");
        assertThat(findings("summary-number-edited", facts)).isEmpty();
    }

    private static QuarterFigures asserted(Rating rating, String expires) {
        AssertedRating asserted =
                new AssertedRating(rating, "a plan is agreed", "assistant-director", LocalDate.parse(expires));
        return HandMade.quarter(GREEN, asserted, SAME);
    }

    private static ImpactEvidence seen(String on) {
        return new ImpactEvidence("P1-O01", LocalDate.parse(on), "a dip sample of visits");
    }

    private static List<Finding> of(String rule, @Nullable QuarterFigures figures, ImpactEvidence... evidence) {
        PlanFacts facts = SOURCE;
        return findings(
                rule,
                new PlanFacts(
                        facts.plan(), facts.targets(), facts.organisation(), List.of(evidence), figures, List.of()));
    }

    private static List<Finding> findings(String rule, PlanFacts facts) {
        return Findings.of(facts).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}
