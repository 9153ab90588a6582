package childrens.improvement.demonstration.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which team holds a case when: one team, or a second from a day on.
 *
 * @param transferredAt when it went to the second team; null where it stays
 */
record CaseHolder(String first, @Nullable Instant transferredAt, String second) {

    static CaseHolder only(String team) {
        return new CaseHolder(team, null, team);
    }

    String at(Instant moment) {
        return transferredAt == null || moment.isBefore(transferredAt) ? first : second;
    }
}
