package childrens.improvement.alerting.acknowledgement;

import childrens.improvement.alerting.breach.AcknowledgementResponse;
import childrens.improvement.alerting.breach.CallerReach;
import childrens.improvement.alerting.breach.EpisodeRepository;
import childrens.improvement.alerting.breach.Reach;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.notification.AcknowledgementPublisher;
import childrens.improvement.alerting.notification.NotificationPlanner;
import childrens.improvement.alerting.standing.AcknowledgementEntity;
import childrens.improvement.alerting.standing.Standings;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes acknowledgements; what was still to be told of the breach is decided anew in the same transaction. */
@ApplicationScoped
class Acknowledgements {

    private final EpisodeRepository episodes;
    private final Standings standings;
    private final NotificationPlanner planner;
    private final AcknowledgementPublisher publisher;
    private final CallerReach reach;
    private final Authority authority;
    private final EntityManager database;

    Acknowledgements(
            EpisodeRepository episodes,
            Standings standings,
            NotificationPlanner planner,
            AcknowledgementPublisher publisher,
            CallerReach reach,
            Authority authority,
            EntityManager database) {
        this.episodes = episodes;
        this.standings = standings;
        this.planner = planner;
        this.publisher = publisher;
        this.reach = reach;
        this.authority = authority;
        this.database = database;
    }

    /** Takes one in the caller's name: 404 out of reach, 403 where it is not the caller's, 409 when it is closed. */
    @Transactional
    Taken one(UUID id, Answer answer, Author author, Instant now) {
        Reach reached = reach.at(now);
        Episode episode = Optional.ofNullable(episodes.lock(List.of(id)).get(id))
                .filter(one -> one.opening() != null && !one.isSilent())
                .filter(one -> reached.reaches(one.subject()))
                .orElseThrow(() -> ProblemException.notFound("There is no such breach in your reach."));
        if (!authority.mayAnswer(episode.subject(), reached)) {
            throw ProblemException.forbidden("It is neither your team's or area's, nor was it sent to your post.");
        }
        return take(episode, answer, author, now);
    }

    /** Takes one that the caller has locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    Taken take(Episode episode, Answer answer, Author author, Instant now) {
        UUID id = episode.subject().episodeId();
        Optional<AcknowledgementEntity> repeat = standings.acknowledgements(List.of(id)).stream()
                .filter(one -> !one.isNote() && one.caller.equals(author.caller()))
                .filter(one -> isRepeat(one, answer, episode.round(), now))
                .findFirst();
        if (repeat.isPresent()) {
            AcknowledgementEntity present = repeat.get();
            if (!present.plan.equals(answer.plan()) || !answer.reviewBy().equals(present.reviewBy)) {
                throw ProblemException.conflict("The Idempotency-Key was used for another acknowledgement of it.");
            }
            return new Taken(AcknowledgementResponse.from(present, episode.round(), now), false);
        }
        if (!episode.isOpen()) {
            throw ProblemException.conflict("It is closed: there is nothing left to acknowledge.");
        }
        AcknowledgementEntity fresh = fresh(episode, answer, author, now);
        database.persist(fresh);
        database.flush();
        publisher.acknowledged(id, fresh.post, fresh.reviewBy, fresh.via, now);
        planner.decide(List.of(episode), now);
        return new Taken(AcknowledgementResponse.from(fresh, episode.round(), now), true);
    }

    private static boolean isRepeat(AcknowledgementEntity one, Answer answer, int round, Instant now) {
        return answer.key() == null
                ? one.round == round
                        && one.lasts(now)
                        && one.plan.equals(answer.plan())
                        && answer.reviewBy().equals(one.reviewBy)
                : answer.key().equals(one.idempotencyKey);
    }

    private static AcknowledgementEntity fresh(Episode episode, Answer answer, Author author, Instant now) {
        AcknowledgementEntity fresh = new AcknowledgementEntity();
        fresh.id = UUID.randomUUID();
        fresh.episode = episode.subject().episodeId();
        fresh.round = episode.round();
        fresh.post = author.post();
        fresh.caller = author.caller();
        fresh.via = author.via();
        fresh.at = now;
        fresh.plan = answer.plan();
        fresh.reviewBy = answer.reviewBy();
        fresh.reason = answer.reason();
        fresh.idempotencyKey = answer.key();
        return fresh;
    }

    /**
     * What became of it.
     *
     * @param isNew false for a repeat, which changed nothing
     */
    record Taken(AcknowledgementResponse acknowledgement, boolean isNew) {}
}
