package childrens.improvement.metrics.list;

import childrens.improvement.metrics.reach.OwnedRow;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which rows stand where on the list of the day.
 *
 * @param stillEarly what is due later than in the last block is not shown yet
 * @param visits measures that ask for visits: a child to whom none is owed is not shown as not seen
 * @param leavesOut measures whose rows are those of other measures again
 * @param placedHere measures about children whom other authorities have placed here
 */
record DailyRules(Predicate<OwnedRow> stillEarly, Set<String> visits, Set<String> leavesOut, Set<String> placedHere) {

    DailyRules {
        visits = Set.copyOf(visits);
        leavesOut = Set.copyOf(leavesOut);
        placedHere = Set.copyOf(placedHere);
    }
}
