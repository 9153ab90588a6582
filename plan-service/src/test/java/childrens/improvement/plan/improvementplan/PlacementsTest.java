package childrens.improvement.plan.improvementplan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class PlacementsTest {

    @Test
    void the_packaged_plan_has_each_of_the_108_placements_once_as_printed() {
        ExpectedPlacements.assertAllIn(PackagedPlan.document());
    }

    @Test
    void a_placement_that_is_missing_there_twice_or_changed_is_noticed() {
        ObjectNode missing = PackagedPlan.document();
        placements(missing).remove(0);
        ObjectNode twice = PackagedPlan.document();
        placements(twice).add(placements(twice).get(0).deepCopy());
        ObjectNode changed = PackagedPlan.document();
        PackagedPlan.at(changed, PackagedPlan.VISITS + "/placements/0/printed/3")
                .put("value", 93);

        assertThatThrownBy(() -> ExpectedPlacements.assertAllIn(missing)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ExpectedPlacements.assertAllIn(twice)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> ExpectedPlacements.assertAllIn(changed)).isInstanceOf(AssertionError.class);
    }

    private static ArrayNode placements(ObjectNode plan) {
        return (ArrayNode) plan.at(PackagedPlan.VISITS + "/placements");
    }
}
