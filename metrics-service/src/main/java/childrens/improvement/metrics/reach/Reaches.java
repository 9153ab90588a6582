package childrens.improvement.metrics.reach;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds how far the caller's role reaches. */
@ApplicationScoped
public class Reaches {

    private final Caller caller;
    private final Organisation organisation;
    private final InFlight inFlight;

    Reaches(Caller caller, Organisation organisation, InFlight inFlight) {
        this.caller = caller;
        this.organisation = organisation;
        this.inFlight = inFlight;
    }

    /**
     * The caller's reach: a team, or the teams that an area has now or had in the question that is asked, so that an
     * area can open every figure of its own.
     *
     * @param asked the organisation as it was known to the question
     * @param day the last London day of the question
     */
    public Reach ofCaller(Connection connection, OrganisationView asked, LocalDate day) throws SQLException {
        if (caller.is(Roles.DATA_QUALITY) || caller.is(Roles.DIRECTOR) || caller.is(Roles.ALERTING_SERVICE)) {
            return Reach.ALL;
        }
        Set<String> teams = new HashSet<>();
        if (caller.is(Roles.TEAM_MANAGER)) {
            caller.team().ifPresent(teams::add);
        }
        Optional<String> area = caller.is(Roles.HEAD_OF_SERVICE) || caller.is(Roles.HEAD_OF_SAFEGUARDING)
                ? caller.area()
                : Optional.empty();
        if (area.isPresent()) {
            Instant now = inFlight.now(connection);
            teams.addAll(asked.teamsOf(area.get(), day));
            teams.addAll(organisation.view(connection, now).teamsOf(area.get(), London.dayOf(now)));
        }
        return new Reach(false, teams);
    }
}
