package childrens.improvement.alerting.standing;

import childrens.improvement.alerting.episode.Episode;
import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.alerting.episode.Opening;
import java.time.Instant;
import java.util.UUID;

/**
 * A feed that has fallen silent and is still.
 *
 * @param episode its episode
 * @param since when it was found to be silent
 */
record SilentFeed(UUID episode, Instant since) {

    /**
     * Whether nobody can know if the episode is true: an obligation that has become overdue since nothing has been heard.
     * The messages do not say from which feed an obligation comes, so that any silent feed holds them all.
     */
    boolean holds(Episode other) {
        Opening opening = other.opening();
        return other.subject().kind() == EpisodeKind.OBLIGATION
                && opening != null
                && !opening.at().isBefore(since);
    }
}
