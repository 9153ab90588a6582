package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Holder;
import childrens.improvement.plan.dated.Organisation;
import childrens.improvement.plan.dated.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The posts that people have made or changed, beside those that the service brings with it. */
@ApplicationScoped
public class ChangedPosts {

    private static final String REASON = "It was in an imported file.";
    private static final List<String> KINDS = List.of("permanent", "interim", "cover");

    private final PostRepository posts;
    private final HolderRepository holders;
    private final KeptOrganisation kept;
    private final PostEditor editor;

    ChangedPosts(PostRepository posts, HolderRepository holders, KeptOrganisation kept, PostEditor editor) {
        this.posts = posts;
        this.holders = holders;
        this.kept = kept;
        this.editor = editor;
    }

    /** All of them, by id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FiledPost> all() {
        return posts.changed().stream().map(this::filed).toList();
    }

    /**
     * Puts one in, in place of what the service brings with it.
     *
     * @return why it cannot be: empty when it is as given now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> take(FiledPost given) {
        PostEntity known = posts.findById(given.id());
        if (known != null && posts.isChanged(known)) {
            return filed(known).equals(given)
                    ? Optional.empty()
                    : Optional.of("the post has been changed here; posts are changed at /v1/posts");
        }
        if (known == null && kept.isTaken(given.id())) {
            return Optional.of("the id is or was that of something else");
        }
        Optional<String> fault = fault(given);
        if (fault.isEmpty()) {
            put(given, known == null ? posts.create(given.id()) : editor.locked(given.id()), known != null);
        }
        return fault;
    }

    private void put(FiledPost given, PostEntity post, boolean known) {
        PostResponse before = known ? editor.response(post) : null;
        post.keep(given.versions());
        posts.persistAndFlush(post);
        for (FiledPost.FiledHolder each : given.holders()) {
            HolderEntity holder = holders.findByIdOptional(each.id()).orElseGet(() -> holders.create(each.id()));
            holder.kind = each.kind();
            holder.keep(each.versions());
            holders.persistAndFlush(holder);
        }
        editor.done(post, before, REASON);
    }

    /** What is wrong with the organisation as it would be. */
    private Optional<String> fault(FiledPost given) {
        if (!given.holders().stream().allMatch(holder -> KINDS.contains(holder.kind()))) {
            return Optional.of("a holding is permanent, interim or cover");
        }
        Organisation now = kept.all();
        List<Holder> held = given.holders().stream()
                .map(holder -> new Holder(holder.id(), holder.versions()))
                .toList();
        return new Organisation(
                        now.areas(),
                        now.teams(),
                        with(now.posts(), List.of(new Post(given.id(), given.versions())), Post::id),
                        with(now.holders(), held, Holder::id))
                .faults().stream().findFirst().map(fault -> fault.pointer() + ": " + fault.detail());
    }

    private static <T> List<T> with(List<T> things, List<T> given, Function<T, String> id) {
        Map<String, T> byId = given.stream().collect(Collectors.toMap(id, each -> each, (one, other) -> other));
        List<T> with = new ArrayList<>(things.stream()
                .filter(each -> !byId.containsKey(id.apply(each)))
                .toList());
        with.addAll(byId.values());
        with.sort(Comparator.comparing(id));
        return with;
    }

    private FiledPost filed(PostEntity post) {
        return new FiledPost(
                post.id,
                post.versions(),
                holders.entitiesOf(List.of(post.id)).stream()
                        .sorted(Comparator.comparing(holder -> Objects.requireNonNull(holder.id)))
                        .map(holder -> new FiledPost.FiledHolder(holder.id, holder.kind, holder.versions()))
                        .toList());
    }
}
