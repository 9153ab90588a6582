package childrens.improvement.alerting.message;

import childrens.improvement.alerting.episode.ClosedBecause;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is or was overdue, as far as a message may know it.
 *
 * @param team the id of the team; null for none
 * @param teamName the team as people call it
 * @param ended why it is overdue no longer; null while it is
 */
public record Owed(
        String measure,
        @Nullable String team,
        String teamName,
        @Nullable ClosedBecause ended) {

    /** What stands in the place of a measure where the case system itself says nothing. */
    public static final String FEED = "feed";

    /** Whether nothing is owed to a child, but the case system says nothing. */
    public boolean isFeed() {
        return measure.equals(FEED);
    }
}
