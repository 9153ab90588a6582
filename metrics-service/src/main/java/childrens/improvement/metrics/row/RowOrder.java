package childrens.improvement.metrics.row;

import childrens.improvement.metrics.definition.Definitions;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.reach.OwnedRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The order of every list of rows (contract policy 6): risk, then longest since the child was last seen, then due
 * moment. Nothing here knows what a row does to a figure.
 */
@ApplicationScoped
public class RowOrder implements Comparator<OwnedRow> {

    /** The first week of a placement, between missing or exploited (2) and looked after (4). */
    private static final int FIRST_IN_PLACEMENT = 3;

    private static final int UNKNOWN = Integer.MAX_VALUE;

    private static final Comparator<OwnedRow> WITHIN_RISK = Comparator.comparing(
                    (OwnedRow row) -> row.child().lastSeenOn(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(row -> row.obligation().dueBefore())
            .thenComparing(row -> row.obligation().id());

    private final Map<String, Integer> risks;

    RowOrder(Definitions definitions) {
        this.risks = definitions.all().stream()
                .collect(Collectors.toUnmodifiableMap(MeasureDefinition::code, MeasureDefinition::risk));
    }

    @Override
    public int compare(OwnedRow one, OwnedRow other) {
        int byRisk = Integer.compare(risk(one), risk(other));
        return byRisk != 0 ? byRisk : WITHIN_RISK.compare(one, other);
    }

    private int risk(OwnedRow row) {
        int ofMeasure = risks.getOrDefault(row.obligation().measure(), UNKNOWN);
        return "first-in-placement".equals(row.obligation().occurrence())
                ? Math.min(FIRST_IN_PLACEMENT, ofMeasure)
                : ofMeasure;
    }
}
