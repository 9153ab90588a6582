package childrens.improvement.metrics.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row shows of its child.
 *
 * @param subject the pseudonym
 * @param heldBy the team that holds the case now, or null
 * @param died whether the child has died
 * @param restricted whether only named posts may see who it is
 * @param restrictedPosts the posts that may
 * @param household pseudonym of the household, or null
 * @param lastSeenOn the last day on which the child was seen on a visit, or null when that is not known
 */
public record KnownChild(
        String subject,
        @Nullable String heldBy,
        boolean died,
        boolean restricted,
        List<String> restrictedPosts,
        @Nullable String household,
        @Nullable LocalDate lastSeenOn) {

    /** A child of which nothing is known but its pseudonym. */
    static KnownChild only(String subject) {
        return new KnownChild(subject, null, false, false, List.of(), null, null);
    }

    /** Whether whoever holds the post may see who it is. */
    public boolean isShownTo(String post) {
        return !restricted || restrictedPosts.contains(post);
    }
}
