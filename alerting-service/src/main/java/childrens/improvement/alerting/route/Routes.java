package childrens.improvement.alerting.route;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Subject;
import childrens.improvement.alerting.escalation.Audience;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.notification.Simulation;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import childrens.improvement.alerting.routing.Organisation;
import childrens.improvement.alerting.routing.Recipient;
import childrens.improvement.alerting.routing.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the code that routes. */
@ApplicationScoped
class Routes {

    private static final List<Audience> OF_A_TEAM =
            List.of(Audience.TEAM_MANAGER, Audience.DUTY, Audience.ROTA, Audience.HEAD_OF_SERVICE);

    private final Ladder ladder;
    private final OrganisationDirectory directory;

    Routes(Ladder ladder, OrganisationDirectory directory) {
        this.ladder = ladder;
        this.directory = directory;
    }

    /** Who is told in each role at the instant. */
    List<RouteResponse> at(Instant at) {
        Organisation organisation = directory.current();
        Routing routing = new Routing(organisation);
        Stream<RouteResponse> teams = organisation.teams(London.dayOf(at)).flatMap(team -> OF_A_TEAM.stream()
                .map(audience -> subject(null, "team:" + team.id(), team.id(), audience))
                .filter(asked -> asked.audience() != Audience.ROTA || routing.isOnCall(asked.subject(), at))
                .flatMap(asked -> answers(routing, asked, at)));
        Stream<RouteResponse> leads = new TreeMap<>(organisation.leads())
                .keySet().stream()
                        .map(measure -> subject(measure, measure, null, Audience.LEAD))
                        .flatMap(asked -> answers(routing, asked, at));
        return Stream.concat(teams, leads).toList();
    }

    /** What would be told of the breach. */
    SimulationResponse simulate(Breach breach) {
        Routing routing = new Routing(directory.current());
        String name = ladder.classOf(
                        breach.subject().measure(), breach.opening().occurrence())
                .name();
        return SimulationResponse.of(
                name,
                new Simulation(ladder, routing)
                        .of(breach.subject(), breach.opening(), breach.opening().at()));
    }

    private static Asked subject(@Nullable String measure, String scope, @Nullable String team, Audience audience) {
        return new Asked(new Subject(EpisodeKind.OBLIGATION, "route", measure, scope, team), audience);
    }

    private static Stream<RouteResponse> answers(Routing routing, Asked asked, Instant at) {
        String scope = String.valueOf(asked.subject().scope());
        String audience = asked.audience().code();
        List<Recipient> found = routing.recipients(asked.audience(), asked.subject(), at);
        return found.isEmpty()
                ? Stream.of(RouteResponse.of(scope, audience, null))
                : found.stream().map(one -> RouteResponse.of(scope, audience, one));
    }

    private record Asked(Subject subject, Audience audience) {}
}
