package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.breach.EpisodeRepository;
import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.routing.Routing;
import childrens.improvement.alerting.standing.LongOutOfReach;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The percentages that the weekly message shows though it no longer announces them. */
@ApplicationScoped
class ShownWeekly {

    private final EpisodeRepository episodes;
    private final LongOutOfReach longOutOfReach;
    private final Ladder ladder;

    ShownWeekly(EpisodeRepository episodes, LongOutOfReach longOutOfReach, Ladder ladder) {
        this.episodes = episodes;
        this.longOutOfReach = longOutOfReach;
        this.ladder = ladder;
    }

    /** Those that the post would be told of, if they were announced. */
    List<Episode> to(String post, Routing routing, Instant now) {
        List<Episode> open = episodes.openPercentages();
        Set<UUID> shown = longOutOfReach.among(open);
        return open.stream()
                .filter(episode -> shown.contains(episode.subject().episodeId()))
                .filter(episode -> ladder.weekly().to().stream()
                        .filter(audience -> routing.exists(audience, episode.subject()))
                        .flatMap(audience -> routing.recipients(audience, episode.subject(), now).stream())
                        .anyMatch(recipient -> recipient.post().equals(post)))
                .toList();
    }
}
