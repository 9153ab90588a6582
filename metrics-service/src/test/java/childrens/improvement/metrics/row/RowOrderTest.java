package childrens.improvement.metrics.row;

import static childrens.improvement.metrics.row.RowFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.definition.Definitions;
import childrens.improvement.metrics.reach.OwnedRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    private static final String SOON = "2020-10-01T00:00:00Z";
    private static final String LATER = "2020-10-09T00:00:00Z";

    private final RowOrder order = new RowOrder(new Definitions());

    @Test
    void risk_goes_first_whatever_is_due_when() {
        List<OwnedRow> inOrder = List.of(
                row("child protection", "M003", "recurring", "2020-09-29", LATER),
                row("missing", "M010", null, "2020-09-29", LATER),
                row("first week of a placement", "M001", "first-in-placement", "2020-09-29", LATER),
                row("looked after", "M001", "recurring", "2020-09-28", LATER),
                row("child in need", "M002", "recurring", null, SOON),
                row("assessment", "M038", null, null, SOON),
                row("contact", "M004", null, null, SOON));

        assertSorted(inOrder);
    }

    @Test
    void then_who_was_never_seen_or_not_for_longest_then_what_is_due_first() {
        List<OwnedRow> inOrder = List.of(
                row("never seen", "M003", "recurring", null, LATER),
                row("seen in July", "M003", "recurring", "2020-07-01", LATER),
                row("seen in August, due first", "M003", "recurring", "2020-08-01", SOON),
                row("seen in August", "M003", "recurring", "2020-08-01", LATER));

        assertSorted(inOrder);
    }

    private void assertSorted(List<OwnedRow> inOrder) {
        List<OwnedRow> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(7));

        shuffled.sort(order);

        assertThat(shuffled).containsExactlyElementsOf(inOrder);
    }
}
