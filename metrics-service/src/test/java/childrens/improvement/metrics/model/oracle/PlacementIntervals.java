package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How far apart looked-after visits may lie (definition of M001). */
final class PlacementIntervals implements Intervals {

    private static final Limit A_WEEK = new Limit("weeks", 1, false);
    private static final Limit FOUR_WEEKS = new Limit("weeks", 4, false);
    private static final Limit SIX_WEEKS = new Limit("weeks", 6, false);
    private static final Limit THREE_MONTHS = new Limit("months", 3, false);

    @Override
    public Limit of(Life life, CaseEvent placement, Instant start, int ordinal) {
        String rule = placement.text("visitRule") == null ? "standard" : placement.text("visitRule");
        if (rule.equals("short-break")) {
            return null;
        }
        if (ordinal == 0) {
            return A_WEEK;
        }
        return switch (rule) {
            case "parent-unassessed" -> wasReviewed(life, placement, start) ? SIX_WEEKS : A_WEEK;
            case "connected-person-temporary", "interim-order-with-parent" ->
                wasReviewed(life, placement, start) ? FOUR_WEEKS : A_WEEK;
            case "care-order-with-parent" -> SIX_WEEKS;
            default -> isPermanentForAYear(life, placement, start) ? THREE_MONTHS : SIX_WEEKS;
        };
    }

    /** Whether the first review of the period of care had been held. */
    private static boolean wasReviewed(Life life, CaseEvent placement, Instant start) {
        Instant care = placement.time().earliest();
        for (CaseEvent began : life.of("looked-after.started")) {
            if (Life.follows(placement, began)) {
                care = began.time().earliest();
            }
        }
        for (CaseEvent review : life.of("looked-after-review.held")) {
            Instant held = review.time().earliest();
            if (!held.isBefore(care) && !held.isAfter(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPermanentForAYear(Life life, CaseEvent placement, Instant start) {
        List<CaseEvent> facts = new ArrayList<>();
        for (CaseEvent change : life.of("placement.permanence-changed")) {
            if (Objects.equals(change.text("placement"), placement.text("placement"))
                    && Life.follows(change, placement)
                    && !change.time().earliest().isAfter(start)) {
                facts.add(change);
            }
        }
        CaseEvent latest = facts.isEmpty() ? placement : facts.get(facts.size() - 1);
        return latest.isTrue("permanent")
                && !placement.time().day().plusYears(1).isAfter(EnglandDays.day(start));
    }
}
