package childrens.improvement.metrics.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final String FIRST = "2020-09-01T09:00:00Z";
    private static final String SECOND = "2020-09-02T09:00:00Z";
    private static final String THIRD = "2020-09-03T09:00:00Z";

    private static Events visit(String id) {
        return Events.ofChild("child-1").event(id, "visit.recorded", FIRST, "visit", "v1");
    }

    private static List<String> standing(Events events) {
        List<CaseEvent> shuffled = new ArrayList<>(events.all());
        List<String> expected = null;
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            List<String> ids = Standing.of(shuffled).stream()
                    .map(each -> each.event().id())
                    .sorted()
                    .toList();
            assertThat(expected == null ? ids : expected).isEqualTo(ids);
            expected = ids;
        }
        return expected == null ? List.of() : expected;
    }

    @Test
    void a_correction_takes_the_place_of_the_original() {
        assertThat(standing(visit("a").correcting("a", "b", "visit.recorded", SECOND)))
                .containsExactly("b");
    }

    @Test
    void a_correction_that_arrives_before_its_original_stands_too() {
        assertThat(standing(Events.ofChild("child-1").correcting("a", "b", "visit.recorded", SECOND)))
                .containsExactly("b");
    }

    @Test
    void a_voided_correction_lets_the_original_stand_again() {
        Events events = visit("a")
                .correcting("a", "b", "visit.recorded", SECOND)
                .event("v", "record.voided", THIRD, "voids", "b");

        assertThat(standing(events)).containsExactly("a", "v");
    }

    @Test
    void a_void_can_be_voided() {
        Events events = visit("a")
                .event("v", "record.voided", SECOND, "voids", "a")
                .event("w", "record.voided", THIRD, "voids", "v");

        assertThat(standing(events)).containsExactly("a", "w");
    }

    @Test
    void of_several_corrections_the_last_recorded_counts_and_of_equal_ones_the_last_id() {
        assertThat(standing(visit("a")
                        .correcting("a", "b", "visit.recorded", SECOND, "recordedtime", THIRD)
                        .correcting("a", "c", "visit.recorded", THIRD, "recordedtime", SECOND)))
                .containsExactly("b");
        assertThat(standing(visit("a")
                        .correcting("a", "c", "visit.recorded", SECOND)
                        .correcting("a", "b", "visit.recorded", SECOND)))
                .containsExactly("c");
    }

    @Test
    void a_corrected_correction_hands_its_place_on() {
        Events events =
                visit("a").correcting("a", "b", "visit.recorded", SECOND).correcting("b", "c", "visit.recorded", THIRD);

        assertThat(standing(events)).containsExactly("c");
        assertThat(Standing.of(events.all()).get(0).original().id()).isEqualTo("a");
    }
}
