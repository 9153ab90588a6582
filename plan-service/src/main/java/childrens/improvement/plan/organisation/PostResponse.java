package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Holder;
import childrens.improvement.plan.dated.Post;
import childrens.improvement.plan.dated.Timeline;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post: its facts on the day asked for, null when it had none, then all its versions and all who held it.
 *
 * @param team id of the team that it manages
 * @param area id of the area that it heads
 * @param roles what it is asked for
 * @param holders longest ago first
 */
record PostResponse(
        String id,
        @Nullable String title,
        @Nullable String team,
        @Nullable String area,
        List<String> roles,
        List<Post.PostVersion> versions,
        List<Holding> holders) {

    /**
     * Somebody's time in the post. Where messages go is nobody's business here.
     *
     * @param holder pseudonym
     */
    record Holding(
            String id,
            String holder,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * @param all every holder who may have held the post
     */
    static PostResponse from(Post post, List<Holder> all, LocalDate on) {
        List<Holding> holders = all.stream()
                .flatMap(holder -> holder.versions().stream()
                        .filter(version -> version.post().equals(post.id()))
                        .map(version -> new Holding(holder.id(), version.holder(), version.from(), version.until())))
                .sorted(Comparator.comparing(Holding::from).thenComparing(Holding::id))
                .toList();
        return Timeline.on(on, post.versions())
                .map(now -> new PostResponse(
                        post.id(), now.title(), now.team(), now.area(), now.roles(), post.versions(), holders))
                .orElseGet(() -> new PostResponse(post.id(), null, null, null, List.of(), post.versions(), holders));
    }
}
