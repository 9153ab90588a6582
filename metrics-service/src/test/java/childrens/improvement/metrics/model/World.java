package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.model.oracle.Council;
import childrens.improvement.metrics.obligation.OrganisationEvents;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.organisation.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The organisation of all histories: four teams, two of which change area, and functions that change hands. */
final class World {

    static final List<String> TEAMS = List.of("t1", "t2", "t3", "t4", "unheard-of");
    static final List<String> SCOPES = List.of(
            "council",
            "council",
            "team:t1",
            "team:t2",
            "team:x1",
            "team:x2",
            "team:unheard-of",
            "area:north",
            "area:south");
    private static final LocalDate EVER = LocalDate.of(2010, 1, 1);
    private static final LocalDate WITHIN_A_MONTH = LocalDate.of(2020, 11, 12);
    private static final LocalDate CHANGE = LocalDate.of(2021, 2, 1);

    static final Council COUNCIL = new Council(List.of(
            fact("t1", "north", null, EVER, WITHIN_A_MONTH),
            fact("t1", "north", null, WITHIN_A_MONTH, null),
            fact("t2", "north", null, EVER, CHANGE),
            fact("t2", "south", null, CHANGE, null),
            fact("t3", "south", null, EVER, null),
            fact("t4", "south", null, EVER, CHANGE),
            fact("x1", "north", "exploitation", EVER, CHANGE),
            fact("x2", "south", "exploitation", CHANGE, null),
            fact("r1", "north", "reviewing", EVER, null),
            fact("q1", "south", "quality", CHANGE, null)));

    static final OrganisationView VIEW = view();

    static final String THE_COUNCIL = "council";
    static final List<String> AREAS = List.of("north", "south");

    /** A team or an area and when it was there, as it is derived from. */
    record Collective(String id, List<CaseEvent> versions) {}

    static final List<Collective> COLLECTIVES = Stream.concat(
                    COUNCIL.teams().stream()
                            .map(each -> new Collective(
                                    each.id(),
                                    List.of(OrganisationEvents.version("team", each.id(), each.from(), each.until())))),
                    AREAS.stream()
                            .map(each -> new Collective(
                                    each, List.of(OrganisationEvents.version("area", each, EVER, null)))))
            .toList();

    private World() {}

    /** Whoever owes something that is no child and no worker. */
    static Set<String> collectives() {
        Set<String> all = new TreeSet<>(Set.of(THE_COUNCIL));
        COLLECTIVES.forEach(each -> all.add(each.id()));
        return all;
    }

    private static Council.TeamFact fact(String id, String area, String function, LocalDate from, LocalDate until) {
        return new Council.TeamFact(id, area, function, from, until);
    }

    private static OrganisationView view() {
        Map<String, List<Team.Version>> versions = new LinkedHashMap<>();
        COUNCIL.teams().forEach(each -> versions.computeIfAbsent(each.id(), id -> new ArrayList<>())
                .add(new Team.Version(each.from(), each.until(), each.area(), each.function())));
        return new OrganisationView(versions.entrySet().stream()
                .map(each -> new Team(each.getKey(), each.getValue()))
                .toList());
    }
}
