package childrens.improvement.plan.difference;

import static childrens.improvement.plan.difference.DifferencesFixture.differences;
import static childrens.improvement.plan.difference.DifferencesFixture.impact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the evidence of two plans or two quarters differs. */
class EvidenceDifferencesTest {

    @Test
    void evidence_comes_and_goes_and_is_told_otherwise() {
        Impact kept = impact("E1", "2021-07-02", "Plans are late.");
        Impact reworded = impact("E1", "2021-07-02", "Plans were late.");
        Impact other = impact("E2", "2021-08-02", "Children are asked.");

        assertThat(differences(List.of(kept), List.of(reworded, other)))
                .containsExactly(
                        new Difference(
                                "evidence-changed",
                                "E1",
                                "P1-C01",
                                "2021-07-02: Plans are late. What changed: Nothing yet.",
                                "2021-07-02: Plans were late. What changed: Nothing yet."),
                        new Difference(
                                "evidence-added",
                                "E2",
                                "P1-C01",
                                null,
                                "2021-08-02: Children are asked. What changed: Nothing yet."));
        assertThat(differences(List.of(kept, other), List.of(kept)))
                .extracting(Difference::kind, Difference::where, Difference::after)
                .containsExactly(tuple("evidence-gone", "E2", null));
        assertThat(differences(List.of(kept), List.of(kept))).isEmpty();
    }

    @Test
    void evidence_of_a_quarter_is_what_was_observed_in_it() {
        LocalDate before = LocalDate.of(2021, 6, 30);
        LocalDate after = LocalDate.of(2021, 9, 30);
        List<Impact> evidence = List.of(
                impact("E1", "2021-06-30", "Too early."),
                impact("E2", "2021-07-01", "The first day."),
                impact("E3", "2021-09-30", "The last day."),
                impact("E4", "2021-10-01", "Too late."));

        assertThat(EvidenceDifferences.between(before, after, evidence, Set.of("P1-C01")))
                .extracting(Difference::where)
                .containsExactly("E2", "E3");
        assertThat(EvidenceDifferences.between(before, after, evidence, Set.of("P1-C02")))
                .isEmpty();
    }
}
