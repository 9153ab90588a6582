package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.DaySums;
import childrens.improvement.metrics.figure.Figure;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.store.DayCounts;
import childrens.improvement.metrics.store.OpenCounts;
import childrens.improvement.metrics.timeliness.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a reading that lies on days that are over: added up, not counted row by row.
 *
 * @param until the day after the last of them
 * @param counts by who is counted for
 * @param open what is open besides the rows that are told one by one
 * @param openOn the day on which the teams of functions owe what is open
 */
record WholeDays(LocalDate until, List<DayCounts.Count> counts, List<OpenCounts.Open> open, LocalDate openOn) {

    /**
     * The figure of a scope on those days.
     *
     * @param day whose areas are asked for
     */
    Figure figure(Scope scope, Basis basis, OrganisationView organisation, LocalDate day) {
        DaySums sums = new DaySums();
        for (DayCounts.Count count : counts) {
            if (holds(scope, count, organisation, day)) {
                sums.add(count.what(), count.number());
            }
        }
        Figure figure = sums.figure(basis);
        for (OpenCounts.Open each : open) {
            if (scope.kind() == Scope.Kind.COUNCIL
                    || isOf(scope, organisation.teamOf(each.function(), openOn, each.team()), organisation, day)) {
                figure = figure.plus(
                        new Figure(new Share(0, 0), 0, each.pending(), each.overdue(), each.oldest(), Map.of(), 0, 0));
            }
        }
        return figure;
    }

    /** The teams that are counted for. */
    Stream<String> teams(OrganisationView organisation) {
        return Stream.concat(
                        counts.stream()
                                .filter(count -> !count.isEverybody() && count.number() != 0)
                                .map(count -> teamOf(count, organisation)),
                        open.stream().map(each -> organisation.teamOf(each.function(), openOn, each.team())))
                .flatMap(Stream::ofNullable);
    }

    private static boolean holds(Scope scope, DayCounts.Count count, OrganisationView organisation, LocalDate day) {
        if (scope.kind() == Scope.Kind.COUNCIL || count.isEverybody()) {
            return scope.kind() == Scope.Kind.COUNCIL && count.isEverybody();
        }
        return isOf(scope, teamOf(count, organisation), organisation, day);
    }

    private static boolean isOf(Scope scope, @Nullable String team, OrganisationView organisation, LocalDate day) {
        return scope.kind() == Scope.Kind.TEAM
                ? Objects.equals(team, scope.id())
                : organisation
                        .areaOf(team, day)
                        .filter(area -> area.equals(scope.id()))
                        .isPresent();
    }

    private static @Nullable String teamOf(DayCounts.Count count, OrganisationView organisation) {
        return organisation.teamOf(count.function(), count.ownedOn(), count.team());
    }
}
