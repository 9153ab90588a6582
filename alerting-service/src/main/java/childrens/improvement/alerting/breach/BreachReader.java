package childrens.improvement.alerting.breach;

import static java.util.stream.Collectors.groupingBy;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import childrens.improvement.alerting.standing.AcknowledgementEntity;
import childrens.improvement.alerting.standing.Standings;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads episodes, and what was said of them, within the caller's reach and records what was read. */
@ApplicationScoped
public class BreachReader {

    private final EpisodeRepository episodes;
    private final CallerReach reach;
    private final ReadAudit audit;
    private final OrganisationDirectory directory;
    private final Standings standings;

    BreachReader(
            EpisodeRepository episodes,
            CallerReach reach,
            ReadAudit audit,
            OrganisationDirectory directory,
            Standings standings) {
        this.episodes = episodes;
        this.reach = reach;
        this.audit = audit;
        this.directory = directory;
        this.standings = standings;
    }

    /** A page: the newest first, as known at the instant of the first page. */
    @Transactional
    public BreachPageResponse page(
            BreachFilter filter, Instant at, @Nullable Position after, int limit, @Nullable String purpose) {
        Reach reached = reach.at(at);
        if ("obligation".equals(filter.kind) && !reached.childLevel()) {
            throw ProblemException.forbidden("This role reads no obligations.");
        }
        Set<String> teamsOfArea = teamsOfArea(filter.scope, at);
        List<EpisodeEntity> found = episodes.list(
                EpisodeQuery.knownAt(at)
                        .matching(filter, teamsOfArea)
                        .within(reached)
                        .after(after),
                limit + 1);
        long withheld = episodes.count(
                EpisodeQuery.knownAt(at).matching(filter, teamsOfArea).outOf(reached));
        List<EpisodeEntity> page = found.subList(0, Math.min(limit, found.size()));
        record("GET /v1/breaches", page, purpose);
        return new BreachPageResponse(
                responses(page, at), found.size() > limit ? cursor(page.get(limit - 1), at) : null, withheld);
    }

    /** One episode; 404 when it is not there or out of reach. */
    @Transactional
    public BreachResponse one(UUID id, Instant now, @Nullable String purpose) {
        EpisodeEntity episode = episodes.one(id, reach.at(now))
                .orElseThrow(() -> ProblemException.notFound("There is no such breach in your reach."));
        record("GET /v1/breaches/{id}", List.of(episode), purpose);
        return responses(List.of(episode), now).get(0);
    }

    private List<BreachResponse> responses(List<EpisodeEntity> read, Instant at) {
        Map<UUID, List<AcknowledgementEntity>> answers =
                standings.acknowledgements(read.stream().map(one -> one.id).toList()).stream()
                        .collect(groupingBy(one -> one.episode));
        return read.stream()
                .map(one -> BreachResponse.from(one, at, answers.getOrDefault(one.id, List.of())))
                .toList();
    }

    private void record(String what, List<EpisodeEntity> read, @Nullable String purpose) {
        audit.record(
                what,
                read.stream()
                        .filter(episode -> episode.kind.equals("obligation"))
                        .map(episode -> episode.id)
                        .toList(),
                purpose);
    }

    private Set<String> teamsOfArea(@Nullable String scope, Instant at) {
        return scope != null && scope.startsWith("area:")
                ? directory.current().teamsOf(scope.substring("area:".length()), London.dayOf(at))
                : Set.of();
    }

    private static @Nullable String cursor(EpisodeEntity last, Instant at) {
        return last.openedAt == null ? null : new Position(at, last.openedAt, last.id).cursor();
    }
}
