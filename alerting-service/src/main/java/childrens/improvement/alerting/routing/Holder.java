package childrens.improvement.alerting.routing;

import org.jspecify.annotations.Nullable;

/**
 * Who holds a post.
 *
 * @param holder a pseudonym
 * @param address where messages reach the holder
 * @param away whether the holder is away in this span of days
 * @param cover the post that covers while the holder is away; null where none does
 */
public record Holder(
        String post,
        String holder,
        String address,
        boolean away,
        @Nullable String cover) {

    /** Who holds a post and is there. */
    public Holder(String post, String holder, String address) {
        this(post, holder, address, false, null);
    }
}
