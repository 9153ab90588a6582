package childrens.improvement.plan.organisation;

import childrens.improvement.plan.announcement.Announcement;
import childrens.improvement.plan.dated.London;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a post that nobody holds.
 *
 * @param about names what is told of: {@code post|} and the post; the message's key
 * @param kind what it counts as with those who hear of it
 * @param round 1, and one more for each further time that nobody holds the post
 * @param openedAt since when it is known that nobody holds it; null in the message that it is vacant no longer
 * @param closedAt since when it is known that somebody does, or that there is no such post any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VacancyMessage(
        String about,
        String kind,
        String post,
        int round,
        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt)
        implements Announcement {

    static VacancyMessage opened(String post, int round, Instant at) {
        return new VacancyMessage("post|" + post, "action", post, round, London.at(at), null);
    }

    static VacancyMessage closed(String post, int round, Instant at) {
        return new VacancyMessage("post|" + post, "action", post, round, null, London.at(at));
    }
}
