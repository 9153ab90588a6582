package childrens.improvement.alerting.silence;

import childrens.improvement.alerting.breach.EpisodeRepository;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.notification.NotificationPlanner;
import childrens.improvement.alerting.standing.SilenceEntity;
import childrens.improvement.alerting.standing.Standings;
import childrens.improvement.foundation.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The silences, and what each of them does. */
@ApplicationScoped
class Silences implements PanacheRepositoryBase<SilenceEntity, UUID> {

    private final EpisodeRepository episodes;
    private final Standings standings;
    private final NotificationPlanner planner;

    Silences(EpisodeRepository episodes, Standings standings, NotificationPlanner planner) {
        this.episodes = episodes;
        this.standings = standings;
        this.planner = planner;
    }

    /** Takes it: what was still to be told of what fits is held from now on. */
    @Transactional
    SilenceResponse take(SilenceEntity silence, Instant now) {
        persist(silence);
        flush();
        List<Episode> fitting = List.copyOf(episodes.lock(fitting(silence, now)).values());
        planner.decide(fitting, now);
        getEntityManager().refresh(silence);
        return response(silence, fitting.size(), now);
    }

    /** What it would do, which it does not. */
    @Transactional
    SilenceResponse tried(SilenceEntity silence, Instant now) {
        return SilenceResponse.from(silence, fitting(silence, now).size(), 0, now);
    }

    /** Ends it now; one that has ended stays as it is. */
    @Transactional
    SilenceResponse end(UUID id, String by, Instant now) {
        SilenceEntity silence = found(id);
        if (silence.isActive(now)) {
            silence.endedAt = now;
            silence.endedBy = by;
        }
        return response(silence, fitting(silence, now).size(), now);
    }

    @Transactional
    SilenceResponse one(UUID id, Instant now) {
        SilenceEntity silence = found(id);
        return response(silence, fitting(silence, now).size(), now);
    }

    /** The newest first, created by then, after the last that was given. */
    @Transactional
    List<SilenceResponse> list(Instant at, @Nullable Instant lastAt, @Nullable UUID last, int limit) {
        List<Episode> open = episodes.open();
        String after = last == null ? "" : " and (createdAt < ?2 or createdAt = ?2 and id < ?3)";
        Object[] values = last == null ? new Object[] {at} : new Object[] {at, lastAt, last};
        return find("createdAt <= ?1" + after + " order by createdAt desc, id desc", values).page(0, limit).stream()
                .map(one -> response(
                        one, open.stream().filter(standings.fitting(one, at)).count(), at))
                .toList();
    }

    private SilenceEntity found(UUID id) {
        SilenceEntity silence = findById(id);
        if (silence == null) {
            throw ProblemException.notFound("There is no such silence.");
        }
        return silence;
    }

    /** Not locked: whoever holds an episode may be about to note in the silence that it matched. */
    private List<UUID> fitting(SilenceEntity silence, Instant now) {
        return episodes.open().stream()
                .filter(standings.fitting(silence, now))
                .map(episode -> episode.subject().episodeId())
                .toList();
    }

    private SilenceResponse response(SilenceEntity silence, long matching, Instant now) {
        Object holding = getEntityManager()
                .createNativeQuery("select count(*) from held_back where silence = :id")
                .setParameter("id", silence.id)
                .getSingleResult();
        return SilenceResponse.from(silence, matching, ((Number) holding).longValue(), now);
    }
}
