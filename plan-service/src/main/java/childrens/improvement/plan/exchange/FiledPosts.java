package childrens.improvement.plan.exchange;

import childrens.improvement.plan.organisation.ChangedPosts;
import childrens.improvement.plan.organisation.FiledPost;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The posts and their holders in a plan's file: those that people have made or changed. */
@ApplicationScoped
class FiledPosts {

    private static final String ADDRESS = "address";

    private final ChangedPosts posts;
    private final ObjectMapper json;

    FiledPosts(ChangedPosts posts, ObjectMapper json) {
        this.posts = posts;
        this.json = json;
    }

    /**
     * All of them, by id.
     *
     * @param addresses whether it is said where a holder gets messages, which nobody but a plan's editor is shown
     */
    List<JsonNode> all(boolean addresses) {
        return posts.all().stream()
                .map(each -> PlanExchange.bare(json.valueToTree(each)))
                .map(each -> addresses ? each : withoutAddresses(each))
                .toList();
    }

    private static JsonNode withoutAddresses(JsonNode post) {
        post.path("holders")
                .forEach(holder -> holder.path("versions").forEach(version -> ((ObjectNode) version).remove(ADDRESS)));
        return post;
    }

    /** Puts in those that nobody has changed here. */
    void place(JsonNode given, Origins origins, List<NotPlaced> notPlaced) {
        List<JsonNode> here = all(false);
        for (JsonNode each : given) {
            if (here.contains(each)) {
                continue; // as it is here, by a file for those who are not shown addresses
            }
            boolean whole = each.findParents("holder").stream().allMatch(holder -> holder.hasNonNull(ADDRESS));
            Optional<FiledPost> post = whole ? read(each) : Optional.empty();
            post.map(posts::take)
                    .orElse(Optional.of(
                            whole
                                    ? "its values are not those of a post"
                                    : "its holders have no addresses: the file of a plan's editor has them"))
                    .ifPresent(fault -> notPlaced.add(new NotPlaced(origins.of(each, ""), fault, "left out")));
        }
    }

    private Optional<FiledPost> read(JsonNode given) {
        if (given instanceof ObjectNode post) {
            Completing.complete(post, FiledPost.class);
            try {
                FiledPost read = json.treeToValue(post, FiledPost.class);
                return read.id() == null || read.versions().isEmpty() ? Optional.empty() : Optional.of(read);
            } catch (JsonProcessingException | RuntimeException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
