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
        @Nullable ClosedBecause ended) {}
