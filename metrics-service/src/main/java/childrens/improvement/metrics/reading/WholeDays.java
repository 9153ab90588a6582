package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.DaySums;
import childrens.improvement.metrics.figure.Figure;
import childrens.improvement.metrics.organisation.OrganisationView;
import childrens.improvement.metrics.store.DayCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a reading that lies on days that are over: added up, not counted row by row.
 *
 * @param until the day after the last of them
 * @param counts by who is counted for
 */
record WholeDays(LocalDate until, List<DayCounts.Count> counts) {

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
        return sums.figure(basis);
    }

    /** The teams that are counted for. */
    Stream<String> teams(OrganisationView organisation) {
        return counts.stream()
                .filter(count -> !count.isEverybody() && count.number() != 0)
                .map(count -> teamOf(count, organisation))
                .flatMap(Stream::ofNullable);
    }

    private static boolean holds(Scope scope, DayCounts.Count count, OrganisationView organisation, LocalDate day) {
        if (scope.kind() == Scope.Kind.COUNCIL || count.isEverybody()) {
            return scope.kind() == Scope.Kind.COUNCIL && count.isEverybody();
        }
        String team = teamOf(count, organisation);
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
