package childrens.improvement.plan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The findings on the source plan are those that a person has looked at, one after the other. */
class SourcePlanFindingsTest {

    private static final List<Finding> FOUND = Findings.of(SourcePlan.facts());

    @Test
    void the_source_plan_has_the_findings_of_the_reviewed_list_and_no_others() throws IOException {
        List<String> reviewed = Files.readAllLines(Path.of("src/test/resources/plan/findings.csv"));
        List<String> found = FOUND.stream()
                .map(finding ->
                        finding.rule() + "," + finding.where() + "," + (finding.line() == null ? "" : finding.line()))
                .toList();

        assertThat(found).containsExactlyElementsOf(reviewed.subList(1, reviewed.size()));
    }

    @Test
    void on_a_clean_plan_with_all_features_nothing_is_found() {
        assertThat(Findings.of(SourcePlan.facts(CleanPlan.document()))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "strategy discussions name 95% in the action and 90% in the measure, target-against-prose, P4-O01-A1",
        "numbers of child protection plans have two bands, two-targets-for-one-measure, M057",
        "reviews of looked after children have 95% for the parts and 90% for all, same-words-two-targets, M054",
        "re-referrals are printed twice, measure-printed-again, M031",
        "participation is 95% in the summary and 99% in the body, summary-number-without-measure, summary/goingWell/2",
        "80% of enquiries without further action is in no measure, summary-number-without-measure, summary/goingWell/3",
        "30% for one month is in no measure, summary-number-without-measure, summary/worriedAbout/4",
        "looked after numbers rose before they fell, trend-against-series, summary/goingWell/1",
        "3 of 78 safety plans are printed as another quarter, outturn-against-counts, M009",
        "offered is the measure and received the value, other-event-than-the-measure, M010",
        "episodes and children are counted, two-units-counted, M010",
        "refusals are in the denominator, denominator-with-others, M010",
        "some interviews are not reflected in the data, data-said-incomplete, P1-O06-A2",
        "reporting of interviews is complete and still to be developed, complete-against-other-text, S-Q2-A4",
        "six actions for visits, too-many-actions, P1-O01",
        "an action about exploitation has no lead, no-lead, P1-O03-A2",
        "we need to note is no action, note-among-actions, P4-O06-A1",
        "an audit in July is an action for October, past-due-on-entry, P2-O01-A1",
        "the head of safeguarding changed, post-named-several-ways, head-of-safeguarding",
        "there are two assistant directors, post-named-several-ways, assistant-director",
        "words were written twice, words-twice, P1-O01-A5",
        "a sentence ends before its last word, words-break-off, P5-O07-A2",
        "a quarter is compared with itself, label-contradicts, M074",
        "an average length stands for a percentage in time, other-kind-of-value, M074",
        "one 90% stands for 12 and for 16 weeks, longer-time-not-higher, M073",
        "all contacts are promised and 95% is the target, every-one-against-percentage, M004",
        "a good month stands beside a year so far, mixed-windows, M004",
        "the year so far is labelled as a quarter, year-to-date-as-quarter, M004",
        "the baseline of visits is a part of a year, part-year-baseline, M001",
        "consultation has a target below its outturn, target-below-outturn, M090",
        "exactly four years old is on neither side, boundary-left-out, M089",
        "exactly 20 cases is on neither side, boundary-left-out, M103",
        "newly qualified social workers are of a quarter or of the year, quarter-or-total, summary/goingWell/5",
        "monthly is told as quarterly, cadence-conflict, P3-O03",
        "the target of December stands in another row, printed-in-another-row, M092",
        "two objectives have one title, repeated-title, P5-O02",
        "a day in November is in a plan of September, later-than-the-plan, P5-O04-A1",
        "December or January is no date, unclear-date, P1-O03-A4",
        "a slight increase is of 8.7%, size-word-against-number, M099",
        "maintain 20% has no band, maintain-without-tolerance, M030",
        "percentages have two places or none, precision-varies, M007",
        "Hereford is the county, misnaming, M017",
        "children with a service are a part of all children, one-inside-another, M011",
        "45 days may be working days, unit-missing, M038",
        "supervision is 74% overall without weights, overall-without-weights, M102",
        "section 47 has a target to be confirmed, nothing-to-hold-it-against, M050",
        "leaving care above neighbours has no number, summary-claim-without-support, summary/goingWell/4"
    })
    void each_known_trap_of_the_source_plan_is_found(String trap, String rule, String where) {
        assertThat(FOUND)
                .as(trap)
                .anyMatch(finding ->
                        finding.rule().equals(rule) && finding.where().equals(where));
    }
}
