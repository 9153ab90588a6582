package childrens.improvement.alerting.standing;

import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.PercentagePeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the percentages that were out of reach when both periods before theirs ended: they are no longer announced. */
@ApplicationScoped
public class LongOutOfReach {

    private static final int PERIODS = 2;

    private final EntityManager database;

    LongOutOfReach(EntityManager database) {
        this.database = database;
    }

    /** The ids of those of the episodes. */
    public Set<UUID> among(Collection<Episode> episodes) {
        Map<UUID, List<String>> before = new HashMap<>();
        episodes.stream()
                .filter(episode -> episode.subject().kind() == EpisodeKind.MEASURE)
                .forEach(episode -> before.put(
                        episode.subject().episodeId(), before(episode.subject().about())));
        before.values().removeIf(periods -> periods.size() < PERIODS);
        if (before.isEmpty()) {
            return Set.of();
        }
        Set<String> outOfReach =
                endedOutOfReach(before.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return before.entrySet().stream()
                .filter(entry -> outOfReach.containsAll(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<String> before(String about) {
        return Stream.iterate(
                        PercentagePeriod.of(about).flatMap(PercentagePeriod::previous),
                        period -> period.isPresent(),
                        period -> period.flatMap(PercentagePeriod::previous))
                .limit(PERIODS)
                .flatMap(period -> period.stream().map(PercentagePeriod::about))
                .toList();
    }

    private Set<String> endedOutOfReach(Set<String> abouts) {
        List<?> found = database.createNativeQuery("""
                        select about from episode
                         where kind = 'measure' and level = 'out-of-reach' and about in (:abouts)
                           and (state = 'open' or closed_because = 'period-ended')
                        """, String.class)
                .setParameter("abouts", abouts)
                .getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toCollection(HashSet::new));
    }
}
