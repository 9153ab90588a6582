package childrens.improvement.metrics.reach;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose rows a caller may read.
 *
 * @param all whether it is everybody's
 * @param teams else of these teams
 */
public record Reach(boolean all, Set<String> teams) {

    static final Reach ALL = new Reach(true, Set.of());

    /** Copies the teams. */
    public Reach {
        teams = Set.copyOf(teams);
    }

    /** Whether a row may be read. */
    public boolean holds(OwnedRow row) {
        return all
                || Stream.of(row.team(), row.owedNowBy(), row.child().heldBy())
                        .anyMatch(team -> team != null && teams.contains(team));
    }
}
