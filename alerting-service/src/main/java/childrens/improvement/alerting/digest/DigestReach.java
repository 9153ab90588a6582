package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.breach.CallerReach;
import childrens.improvement.alerting.breach.Reach;
import childrens.improvement.foundation.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which lists the present caller may read: of the teams in reach, of the own area, or all. */
@ApplicationScoped
class DigestReach {

    private final CallerReach reach;
    private final Caller caller;

    DigestReach(CallerReach reach, Caller caller) {
        this.reach = reach;
        this.caller = caller;
    }

    /** How far it goes at the instant. */
    Scopes at(Instant now) {
        Reach reached = reach.at(now);
        Stream<String> teams = reached.teams().stream().map(team -> "team:" + team);
        Stream<String> area = caller.team().isEmpty() ? caller.area().map(id -> "area:" + id).stream() : Stream.of();
        return new Scopes(
                reached.all(),
                reached.childLevel() ? Stream.concat(teams, area).collect(Collectors.toSet()) : Set.of());
    }

    /**
     * The scopes in reach.
     *
     * @param all whether every scope is, the whole council too
     */
    record Scopes(boolean all, Set<String> some) {

        boolean holds(String scope) {
            return all || some.contains(scope);
        }
    }
}
