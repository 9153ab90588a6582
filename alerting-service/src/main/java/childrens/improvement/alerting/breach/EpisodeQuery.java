package childrens.improvement.alerting.breach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conditions of a query for episodes, as they were known at one instant. */
final class EpisodeQuery {

    /**
     * Somebody had taken it on, in its present round, and the day of the review had not come; or the last note, written
     * since it last closed, named no day or one that was not over.
     */
    private static final String ANSWERED = """
            exists (select 1 from AcknowledgementEntity a
                     where a.episode = e.id and a.at <= :at and (a.reviewBy is null or a.reviewBy > :at)
                       and (a.via <> 'note' and a.round = e.round
                            or a.via = 'note' and (e.closedAt is null or a.at > e.closedAt)
                               and not exists (select 1 from AcknowledgementEntity later
                                                where later.episode = a.episode and later.via = 'note'
                                                  and later.at > a.at and later.at <= :at)))""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Episodes whose opening was known, and that may be listed. */
    static EpisodeQuery knownAt(Instant at) {
        EpisodeQuery query = new EpisodeQuery();
        query.and("e.openedAt is not null and e.openingKnownAt <= :at", Map.of("at", at));
        query.and("not (e.silent = true and e.state = 'closed')", Map.of());
        return query;
    }

    EpisodeQuery matching(BreachFilter filter, Set<String> teamsOfArea) {
        equal("e.kind", "kind", filter.kind);
        equal("e.measure", "measure", filter.measure);
        if (filter.scope != null) {
            Set<String> teams = teamsOfArea.isEmpty() ? Set.of("") : teamsOfArea;
            and("(e.scope = :scope or e.team in (:areaTeams))", Map.of("scope", filter.scope, "areaTeams", teams));
        }
        if (filter.state != null) {
            switch (filter.state) {
                case "open" -> and("(e.state = 'open' or e.closingKnownAt > :at) and not " + ANSWERED, Map.of());
                case "closed" -> and("e.state = 'closed' and e.closingKnownAt <= :at", Map.of());
                default -> and("(e.state = 'open' or e.closingKnownAt > :at) and " + ANSWERED, Map.of());
            }
        }
        return this;
    }

    EpisodeQuery within(Reach reach) {
        return and(Reach.CONDITION, reach.parameters());
    }

    EpisodeQuery outOf(Reach reach) {
        return and(Reach.COMPLEMENT, reach.parameters());
    }

    EpisodeQuery after(@Nullable Position last) {
        return last == null
                ? this
                : and(
                        "(e.openedAt < :lastAt or e.openedAt = :lastAt and e.id < :lastId)",
                        Map.of("lastAt", last.openedAt(), "lastId", last.id()));
    }

    String text() {
        return "from EpisodeEntity e where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void equal(String column, String name, @Nullable String value) {
        if (value != null) {
            and(column + " = :" + name, Map.of(name, value));
        }
    }

    private EpisodeQuery and(String condition, Map<String, Object> values) {
        conditions.add(condition);
        parameters.putAll(values);
        return this;
    }
}
