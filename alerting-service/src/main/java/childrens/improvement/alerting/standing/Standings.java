package childrens.improvement.alerting.standing;

import static java.util.stream.Collectors.groupingBy;

import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.episode.Standing;
import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what has been said about episodes, and keeps which of them are held. */
@ApplicationScoped
public class Standings {

    private static final String AREA = "area:";

    private final EntityManager database;
    private final HeldBack heldBack;
    private final LongOutOfReach longOutOfReach;
    private final OrganisationDirectory directory;

    Standings(
            EntityManager database, HeldBack heldBack, LongOutOfReach longOutOfReach, OrganisationDirectory directory) {
        this.database = database;
        this.longOutOfReach = longOutOfReach;
        this.directory = directory;
        this.heldBack = heldBack;
    }

    /** What stands at the instant for the episodes, which the caller has locked. */
    public Map<UUID, Standing> of(Collection<Episode> episodes, Instant now) {
        if (episodes.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids =
                episodes.stream().map(episode -> episode.subject().episodeId()).toList();
        Map<UUID, List<AcknowledgementEntity>> answers =
                acknowledgements(ids).stream().collect(groupingBy(one -> one.episode));
        Map<UUID, String> before = heldBack.reasons(ids);
        List<Held> silences = silences(now);
        List<SilentFeed> feeds = heldBack.silentFeeds();
        Set<UUID> unreachable = longOutOfReach.among(episodes);
        Map<UUID, Standing> standings = new HashMap<>();
        episodes.forEach(episode -> {
            UUID id = episode.subject().episodeId();
            String hold = hold(episode, silences, feeds).map(Hold::because).orElse(null);
            standings.put(
                    id,
                    new Standing(
                            acknowledgedUntil(episode, answers.getOrDefault(id, List.of())),
                            hold,
                            before.get(id),
                            unreachable.contains(id)));
        });
        return standings;
    }

    /** Keeps that they are held, and by what. */
    public void hold(Collection<Episode> episodes, Instant now) {
        if (episodes.isEmpty()) {
            return;
        }
        List<Held> silences = silences(now);
        List<SilentFeed> feeds = heldBack.silentFeeds();
        Map<Hold, List<UUID>> held = new LinkedHashMap<>();
        episodes.forEach(episode -> hold(episode, silences, feeds)
                .ifPresent(hold -> held.computeIfAbsent(hold, each -> new ArrayList<>())
                        .add(episode.subject().episodeId())));
        held.forEach((hold, ids) -> heldBack.hold(ids, hold, now));
    }

    /** Keeps that they are held no longer. */
    public void release(Collection<UUID> episodes) {
        if (!episodes.isEmpty()) {
            heldBack.release(episodes);
        }
    }

    /** All acknowledgements of the episodes, the first said first. */
    public List<AcknowledgementEntity> acknowledgements(Collection<UUID> episodes) {
        return episodes.isEmpty()
                ? List.of()
                : database.createQuery(
                                "from AcknowledgementEntity where episode in (:ids) order by at, id",
                                AcknowledgementEntity.class)
                        .setParameter("ids", episodes)
                        .getResultList();
    }

    private List<Held> silences(Instant now) {
        return database
                .createQuery(
                        "from SilenceEntity where endedAt is null and endsAt > :now order by createdAt, id",
                        SilenceEntity.class)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .filter(one -> one.isActive(now))
                .map(one -> new Held(one, fitting(one, now)))
                .toList();
    }

    /** Which episodes the silence holds at the instant; the organisation is read once, however many there are. */
    public Predicate<Episode> fitting(SilenceEntity silence, Instant now) {
        String scope = silence.scope == null ? "" : silence.scope;
        Set<String> teams = scope.startsWith(AREA)
                ? directory.current().teamsOf(scope.substring(AREA.length()), London.dayOf(now))
                : Set.of();
        return episode -> episode.isOpen() && silence.fits(episode.subject(), teams);
    }

    private Optional<Hold> hold(Episode episode, List<Held> silences, List<SilentFeed> feeds) {
        if (!episode.isOpen()) {
            return Optional.empty();
        }
        return silences.stream()
                .filter(one -> one.fits().test(episode))
                .findFirst()
                .map(Held::by)
                .map(one -> new Hold(one.id, null, one.post + " had it silenced: " + one.reason))
                .or(() -> feeds.stream()
                        .filter(feed -> feed.holds(episode))
                        .findFirst()
                        .map(feed -> new Hold(
                                null,
                                feed.episode(),
                                "nothing was heard from the case system, which may know better")));
    }

    /** An acknowledgement is spent when the episode opens again; of notes the ladder has a rule of its own. */
    private static @Nullable Instant acknowledgedUntil(Episode episode, List<AcknowledgementEntity> answers) {
        return answers.stream()
                .filter(one -> !one.isNote() && one.round == episode.round())
                .flatMap(one -> Stream.ofNullable(one.reviewBy))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A silence, and which episodes it holds. */
    private record Held(SilenceEntity by, Predicate<Episode> fits) {}
}
