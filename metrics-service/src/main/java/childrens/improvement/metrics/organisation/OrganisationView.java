package childrens.improvement.metrics.organisation;

import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Ownership;
import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The organisation as it was known at some moment. */
public final class OrganisationView {

    private final Collection<Team> teams;
    /** Asked for every row of a reading, and the same all along. */
    private final Map<FunctionOn, Optional<String>> ofFunctions = new ConcurrentHashMap<>();

    private final Map<TeamOn, Optional<String>> areas = new ConcurrentHashMap<>();

    /** @param teams all teams */
    public OrganisationView(Collection<Team> teams) {
        this.teams = List.copyOf(teams);
    }

    private record FunctionOn(String function, LocalDate day) {}

    private record TeamOn(String team, LocalDate day) {}

    /** Who owes an obligation at a moment: the team with its function where there is one, else who holds it. */
    public Optional<String> ownerOf(Obligation obligation, Instant moment) {
        return ofFunction(obligation.ownership().function(), London.dayOf(moment))
                .or(() -> obligation.ownership().at(moment).flatMap(spell -> Optional.ofNullable(spell.team())));
    }

    /**
     * The team that owes what is counted by who held it.
     *
     * @param function the function whose team owes it, or null
     * @param day the day on which that team is asked for, or null without a function
     * @param held the team that held it, or null
     */
    public @Nullable String teamOf(@Nullable String function, @Nullable LocalDate day, @Nullable String held) {
        return day == null ? held : ofFunction(function, day).orElse(held);
    }

    /** The worker who holds an obligation at a moment. */
    public Optional<String> workerOf(Obligation obligation, Instant moment) {
        return obligation.ownership().at(moment).map(Ownership.Spell::worker);
    }

    /** The area of a team on a day. */
    public Optional<String> areaOf(@Nullable String team, LocalDate day) {
        return team == null
                ? Optional.empty()
                : areas.computeIfAbsent(new TeamOn(team, day), asked -> teams.stream()
                        .filter(each -> each.id().equals(asked.team()))
                        .findFirst()
                        .flatMap(each -> each.on(asked.day()))
                        .map(Team.Version::area));
    }

    /** The teams of an area on a day. */
    public Set<String> teamsOf(String area, LocalDate day) {
        return teams.stream()
                .filter(team -> team.on(day)
                        .filter(version -> version.area().equals(area))
                        .isPresent())
                .map(Team::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All areas of a day. */
    public List<String> areas(LocalDate day) {
        return teams.stream()
                .flatMap(team -> team.on(day).stream())
                .map(Team.Version::area)
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<String> ofFunction(@Nullable String function, LocalDate day) {
        return function == null
                ? Optional.empty()
                : ofFunctions.computeIfAbsent(new FunctionOn(function, day), asked -> teams.stream()
                        .filter(team -> team.on(asked.day())
                                .filter(version -> asked.function().equals(version.function()))
                                .isPresent())
                        .map(Team::id)
                        .sorted()
                        .findFirst());
    }
}
