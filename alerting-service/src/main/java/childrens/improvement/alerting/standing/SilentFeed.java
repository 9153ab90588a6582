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
 * @param source its name
 * @param since when it was found to be silent
 */
record SilentFeed(UUID episode, String source, Instant since) {

    /**
     * Whether nobody can know if the episode is true: an obligation that has become overdue since nothing has been heard of
     * who says what is behind it. One of which it is not said who does is held by any.
     */
    boolean holds(Episode other) {
        Opening opening = other.opening();
        return other.subject().kind() == EpisodeKind.OBLIGATION
                && opening != null
                && !opening.at().isBefore(since)
                && (opening.feeds().isEmpty() || opening.feeds().contains(source));
    }
}
