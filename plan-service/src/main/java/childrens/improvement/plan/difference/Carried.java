package childrens.improvement.plan.difference;

import childrens.improvement.plan.document.PlacedAction;
import childrens.improvement.plan.document.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Actions that were carried on again and again. */
public final class Carried {

    private static final int OFTEN = 3;

    private Carried() {}

    /** Actions of the plans that are carried for the third time, or for one more. */
    public static List<Difference> often(Plan... plans) {
        Map<String, PlacedAction> all = new LinkedHashMap<>();
        for (Plan plan : plans) {
            PlacedAction.of(plan).forEach(each -> all.putIfAbsent(each.action().id(), each));
        }
        Map<String, String> from = new HashMap<>();
        for (PlacedAction each : all.values()) {
            String next = each.action().carriedTo();
            if (next != null) {
                from.putIfAbsent(next, each.action().id());
            }
        }
        List<Difference> found = new ArrayList<>();
        for (PlacedAction each : all.values()) {
            int times = times(each.action().id(), from);
            if (times >= OFTEN) {
                found.add(new Difference(
                        "action-carried-again",
                        each.action().id(),
                        each.objective(),
                        "first as " + first(each.action().id(), from),
                        "carried " + times + " times: " + each.action().text()));
            }
        }
        return found;
    }

    /** A chain that comes back to itself ends where it began. */
    private static int times(String id, Map<String, String> from) {
        Set<String> seen = new HashSet<>(Set.of(id));
        int times = 0;
        for (String before = from.get(id); before != null && seen.add(before); before = from.get(before)) {
            times++;
        }
        return times;
    }

    private static String first(String id, Map<String, String> from) {
        Set<String> seen = new HashSet<>(Set.of(id));
        String first = id;
        for (String before = from.get(id); before != null && seen.add(before); before = from.get(before)) {
            first = before;
        }
        return first;
    }
}
