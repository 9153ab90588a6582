package childrens.improvement.plan.difference;

import static childrens.improvement.plan.difference.DifferencesFixture.chain;
import static childrens.improvement.plan.difference.DifferencesFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import childrens.improvement.plan.document.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Actions that are carried for the third time. */
class CarriedTest {

    @Test
    void an_action_that_is_carried_for_the_third_time_is_told_and_one_for_the_second_is_not() {
        Plan often = plan(document -> chain(document, "P1-C01-A1", "P1-C01-A2", "P1-C02-A1", "P2-C01-A1"));
        Plan twice = plan(document -> chain(document, "P1-C01-A1", "P1-C01-A2", "P1-C02-A1"));
        Plan round = plan(document -> chain(document, "P1-C01-A1", "P1-C01-A2", "P1-C01-A1"));

        assertThat(Carried.often(List.of(), often))
                .extracting(Difference::where, Difference::before)
                .containsExactly(tuple("P2-C01-A1", "first as P1-C01-A1"));
        assertThat(Carried.often(List.of(), twice)).isEmpty();
        assertThat(Carried.often(List.of(), round)).isEmpty();
    }

    @Test
    void a_chain_through_a_year_that_is_not_there_is_counted_by_what_is_kept() {
        Plan later = plan(document -> chain(document, "P1-C02-A1", "P2-C01-A1"));
        List<CarriedLink> throughAnotherYear = List.of(
                new CarriedLink("X-A2", "X-A1", 1),
                new CarriedLink("X-A3", "X-A2", 1),
                new CarriedLink("P1-C02-A1", "X-A3", 1));
        List<CarriedLink> countedBefore = List.of(new CarriedLink("P1-C02-A1", "X-A2", 2));

        assertThat(Carried.often(throughAnotherYear, later))
                .extracting(Difference::where, Difference::before, Difference::after)
                .containsExactly(
                        tuple(
                                "P1-C02-A1",
                                "first as X-A1",
                                "carried 3 times: Audit ten plans that ended." + " Lead: [Head of CP Court]"),
                        tuple(
                                "P2-C01-A1",
                                "first as X-A1",
                                "carried 4 times: Share the themes of the audits with every"
                                        + " team. Lead: [Quality Assurance Manager]"));
        assertThat(Carried.often(countedBefore, later))
                .extracting(Difference::where, Difference::before)
                .containsExactly(tuple("P2-C01-A1", "as far as is known first as X-A2"));
        assertThat(Carried.often(List.of(new CarriedLink("P1-C02-A1", null, 1)), later))
                .isEmpty();
    }
}
