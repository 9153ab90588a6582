package childrens.improvement.alerting.breach;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Subject;
import java.util.Map;
import java.util.Set;

/**
 * Which obligations' episodes a caller may read; those of measures are aggregates and in everyone's reach.
 *
 * @param childLevel whether the caller reads any obligation's episode
 * @param all whether all teams, and what no team owes, are in reach
 * @param teams the teams in reach, where not all are
 */
public record Reach(boolean childLevel, boolean all, Set<String> teams) {

    /** The condition in a query that has an episode {@code e}. */
    public static final String CONDITION = "(e.kind <> 'obligation' or :reachesAll = true or e.team in (:reached))";

    /** The condition for what it leaves out. */
    public static final String COMPLEMENT =
            "e.kind = 'obligation' and :reachesAll = false and (e.team is null or e.team not in (:reached))";

    /** No obligation at all. */
    static final Reach AGGREGATES = new Reach(false, false, Set.of());

    /** Every obligation. */
    static final Reach ALL = new Reach(true, true, Set.of());

    /** Copies the teams. */
    public Reach {
        teams = Set.copyOf(teams);
    }

    static Reach of(Set<String> teams) {
        return new Reach(true, false, teams);
    }

    /** Whether the episode is in reach, as in the condition. */
    public boolean reaches(Subject subject) {
        String team = subject.team();
        return subject.kind() != EpisodeKind.OBLIGATION || all || team != null && teams.contains(team);
    }

    /** The parameters of both conditions. */
    public Map<String, Object> parameters() {
        return Map.of("reachesAll", all, "reached", teams.isEmpty() ? Set.of("") : teams);
    }
}
