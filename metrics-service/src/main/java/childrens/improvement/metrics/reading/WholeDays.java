package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.DaySums;
import childrens.improvement.metrics.figure.Figure;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.store.DayCounts;
import childrens.improvement.metrics.store.OpenCounts;
import childrens.improvement.metrics.timeliness.Share;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a reading that lies on days that are over: added up, not counted row by row. */
final class WholeDays {

    private final LocalDate until;
    private final OrganisationView organisation;
    private final DaySums everybody = new DaySums();
    /** Asked for every scope; who owes what is told once. */
    private final Map<String, DaySums> ofTeams = new HashMap<>();

    private final Map<Held, List<OpenCounts.Open>> open;

    /**
     * Tells the counts apart by who owes them.
     *
     * @param until the day after the last of the days
     * @param counts by who is counted for
     * @param open what is open besides the rows that are told one by one
     * @param openOn the day on which the teams of functions owe what is open
     */
    WholeDays(
            LocalDate until,
            List<DayCounts.Count> counts,
            List<OpenCounts.Open> open,
            LocalDate openOn,
            OrganisationView organisation) {
        this.until = until;
        this.organisation = organisation;
        for (DayCounts.Count count : counts) {
            if (count.isAnotherView()) {
                continue;
            }
            String team = count.isEverybody() ? null : teamOf(count);
            if (count.isEverybody()) {
                everybody.add(count.what(), count.number());
            } else if (team != null) {
                ofTeams.computeIfAbsent(team, first -> new DaySums()).add(count.what(), count.number());
            }
        }
        this.open = open.stream()
                .collect(Collectors.groupingBy(
                        each -> new Held(organisation.teamOf(each.function(), openOn, each.team()))));
    }

    /** The team that holds something, if one does. */
    private record Held(@Nullable String team) {}

    LocalDate until() {
        return until;
    }

    /**
     * The figure of a scope on those days.
     *
     * @param day whose areas are asked for
     */
    Figure figure(Scope scope, Basis basis, LocalDate day) {
        DaySums sums = new DaySums();
        if (scope.kind() == Scope.Kind.COUNCIL) {
            sums.add(everybody);
        } else if (scope.kind() == Scope.Kind.TEAM) {
            sums.add(ofTeams.getOrDefault(scope.id(), new DaySums()));
        } else {
            ofTeams.forEach((team, counted) -> {
                if (isOf(scope, team, day)) {
                    sums.add(counted);
                }
            });
        }
        Figure figure = sums.figure(basis);
        for (Map.Entry<Held, List<OpenCounts.Open>> each : open.entrySet()) {
            if (scope.kind() == Scope.Kind.COUNCIL || isOf(scope, each.getKey().team(), day)) {
                for (OpenCounts.Open some : each.getValue()) {
                    figure = figure.plus(new Figure(
                            new Share(0, 0), 0, some.pending(), some.overdue(), some.oldest(), Map.of(), 0, 0));
                }
            }
        }
        return figure;
    }

    /** The teams that are counted for. */
    Stream<String> teams() {
        return Stream.concat(
                ofTeams.entrySet().stream()
                        .filter(each -> !each.getValue().isNothing())
                        .map(Map.Entry::getKey),
                open.keySet().stream().map(Held::team).flatMap(Stream::ofNullable));
    }

    private boolean isOf(Scope scope, @Nullable String team, LocalDate day) {
        return scope.kind() == Scope.Kind.TEAM
                ? Objects.equals(team, scope.id())
                : organisation
                        .areaOf(team, day)
                        .filter(area -> area.equals(scope.id()))
                        .isPresent();
    }

    private @Nullable String teamOf(DayCounts.Count count) {
        return organisation.teamOf(count.function(), count.ownedOn(), count.team());
    }
}
