package childrens.improvement.demonstration.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private final Draw draw = new Draw("workers");
    private final Map<String, List<String>> workers = new HashMap<>();

    /** The worker of a team who holds what belongs to a household or child. */
    String worker(String team, String of) {
        var all = workers.computeIfAbsent(team, each -> {
            var names = new ArrayList<String>();
            for (var i = 0; i < WORKERS; i++) {
                names.add(draw.pseudonym("worker"));
            }
            return names;
        });
        return all.get(Math.floorMod(of.hashCode(), WORKERS));
    }
}
