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

    /**
     * Actions of the plans that are carried for the third time, or for one more. What counts is how often an action was
     * carried, not how many quarters lie between: one that skips a quarter was carried once.
     *
     * @param kept the links of all years: a chain may go through one that is not compared, or that is not here
     */
    public static List<Difference> often(List<CarriedLink> kept, Plan... plans) {
        Map<String, PlacedAction> all = new LinkedHashMap<>();
        for (Plan plan : plans) {
            PlacedAction.of(plan).forEach(each -> all.putIfAbsent(each.action().id(), each));
        }
        Map<String, String> from = new HashMap<>();
        Map<String, Integer> counted = new HashMap<>();
        for (CarriedLink link : kept) {
            counted.put(link.action(), link.times());
            if (link.from() != null) {
                from.put(link.action(), link.from());
            }
        }
        for (PlacedAction each : all.values()) {
            String next = each.action().carriedTo();
            if (next != null) {
                from.putIfAbsent(next, each.action().id());
            }
        }
        List<Difference> found = new ArrayList<>();
        for (PlacedAction each : all.values()) {
            Chain chain = chain(each.action().id(), from, counted);
            if (chain.times() >= OFTEN) {
                found.add(new Difference(
                        "action-carried-again",
                        each.action().id(),
                        each.objective(),
                        (chain.whole() ? "first as " : "as far as is known first as ") + chain.first(),
                        "carried " + chain.times() + " times: " + each.action().text()));
            }
        }
        return found;
    }

    /**
     * Goes back link by link. Where a link is missing, what was counted before it still counts; a chain that comes back
     * to itself ends where it began.
     */
    private static Chain chain(String id, Map<String, String> from, Map<String, Integer> counted) {
        Set<String> seen = new HashSet<>(Set.of(id));
        String first = id;
        int steps = 0;
        int times = counted.getOrDefault(id, 0);
        for (String before = from.get(id); before != null && seen.add(before); before = from.get(before)) {
            first = before;
            steps++;
            times = Math.max(times, steps + counted.getOrDefault(before, 0));
        }
        return new Chain(first, Math.max(times, steps), times <= steps);
    }

    private record Chain(String first, int times, boolean whole) {}
}
