package childrens.improvement.demonstration.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which teams do which work, and the pseudonyms of those who work in them. */
final class Teams {

    static final String FRONT_DOOR = "mash";
    static final String EARLY_HELP = "eh-hub";
    static final List<String> ASSESSMENT = List.of("assessment-1", "assessment-2", "assessment-3");
    static final List<String> COURT = List.of("court-1", "court-2", "court-3");
    static final List<String> IN_NEED = List.of(
            "assessment-1", "assessment-2", "assessment-3", "court-1", "court-2", "court-3", "edge-of-care", "cwd");
    static final List<String> LOOKED_AFTER = List.of("lac-1", "lac-1", "lac-2", "lac-2", "sixteen-plus", "cwd");

    private static final int WORKERS = 8;
    /** How many work in each; in the first ten they report their caseloads, and the plan prints a share of them. */
    private static final Map<String, Integer> SIZES = sizes(
            "assessment-1 5, assessment-2 5, assessment-3 4, court-1 8, court-2 9, court-3 7, cwd 2, lac-1 4, lac-2 6,"
                    + " sixteen-plus 7, mash 4, eh-hub 3, edge-of-care 4");

    private final Draw draw = new Draw("workers");
    private final Map<String, List<String>> workers = new HashMap<>();

    /** The worker of a team who holds what belongs to a household or child. */
    String worker(String team, String of) {
        var all = workers(team);
        return all.get(Math.floorMod(of.hashCode(), all.size()));
    }

    /** All workers of a team. */
    List<String> workers(String team) {
        return workers.computeIfAbsent(team, each -> {
            var names = new ArrayList<String>();
            for (var i = 0; i < SIZES.getOrDefault(team, WORKERS); i++) {
                names.add(draw.pseudonym("worker"));
            }
            return names;
        });
    }

    /** The teams that do case work. */
    static List<String> all() {
        return List.copyOf(SIZES.keySet());
    }

    private static Map<String, Integer> sizes(String told) {
        var sizes = new TreeMap<String, Integer>();
        for (var each : told.split(", ")) {
            var parts = each.split(" ");
            sizes.put(parts[0], Integer.valueOf(parts[1]));
        }
        return sizes;
    }
}
