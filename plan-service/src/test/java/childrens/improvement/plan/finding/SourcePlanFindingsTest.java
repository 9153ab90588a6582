package childrens.improvement.plan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
