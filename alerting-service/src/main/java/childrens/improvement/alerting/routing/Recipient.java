package childrens.improvement.alerting.routing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The post to which a message goes, and who holds it.
 *
 * @param title the post as people call it
 * @param holders at least one
 * @param why why this post, as a sentence's part that follows "because"
 */
public record Recipient(String post, String title, List<Holder> holders, String why) {

    /** Copies the holders. */
    public Recipient {
        holders = List.copyOf(holders);
        if (holders.isEmpty()) {
            throw new IllegalArgumentException("nobody holds " + post);
        }
    }

    /** Whether everybody who holds the other's post holds this one too. */
    boolean reachesAll(Recipient other) {
        List<String> here = holders.stream().map(Holder::holder).toList();
        return other.holders().stream().map(Holder::holder).allMatch(here::contains);
    }

    /** The pseudonyms of those who hold the post. */
    public String holder() {
        return holders.stream().map(Holder::holder).collect(Collectors.joining(", "));
    }

    /** Their addresses, as one list of addresses. */
    public String address() {
        return holders.stream().map(Holder::address).collect(Collectors.joining(", "));
    }
}
