package childrens.improvement.alerting.breach;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;

/** Finds how far the reach of the present caller goes: by role, and by the team or area that the token names. */
@ApplicationScoped
public class CallerReach {

    private final Caller caller;
    private final OrganisationDirectory directory;

    CallerReach(Caller caller, OrganisationDirectory directory) {
        this.caller = caller;
        this.directory = directory;
    }

    /** The reach at the instant. */
    public Reach at(Instant now) {
        if (caller.is(Roles.DIRECTOR) || caller.is(Roles.DATA_QUALITY)) {
            return Reach.ALL;
        }
        if (caller.is(Roles.TEAM_MANAGER)) {
            return Reach.of(caller.team().map(Set::of).orElse(Set.of()));
        }
        if (caller.is(Roles.HEAD_OF_SERVICE) || caller.is(Roles.HEAD_OF_SAFEGUARDING)) {
            return Reach.of(caller.area()
                    .map(area -> directory.current().teamsOf(area, London.dayOf(now)))
                    .orElse(Set.of()));
        }
        return Reach.AGGREGATES;
    }
}
