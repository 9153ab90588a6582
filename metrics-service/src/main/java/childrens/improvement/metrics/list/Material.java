package childrens.improvement.metrics.list;

import childrens.improvement.metrics.reach.OwnedRow;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a team's list of the day is put together from.
 *
 * @param team the team
 * @param period when it is made
 * @param owed everything open that the team owes, in the order of every list
 * @param children the children whose case it holds, or held when the list before was made
 * @param absent workers who are absent
 * @param settled what was overdue and has become known since the list before to be done, in time or late
 * @param answered rows of which a query was answered since then, with the answer
 */
record Material(
        String team,
        Period period,
        List<OwnedRow> owed,
        List<Placed> children,
        Set<String> absent,
        List<OwnedRow> settled,
        Map<OwnedRow, String> answered) {}
