package childrens.improvement.plan.organisation;

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
 * @param vacant whether it is a post of the day asked for and nobody holds it then
 */
record PostResponse(
        String id,
        @Nullable String title,
        @Nullable String team,
        @Nullable String area,
        List<String> roles,
        List<Post.PostVersion> versions,
        List<Holding> holders,
        boolean vacant) {

    /**
     * Somebody's time in the post. Where messages go is nobody's business here.
     *
     * @param holder pseudonym
     * @param kind {@code permanent}, {@code interim} or {@code cover}
     */
    record Holding(
            String id,
            String holder,
            String kind,
            LocalDate from,
            @Nullable LocalDate until) {

        private boolean isOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || day.isBefore(until));
        }
    }

    /**
     * @param all every holder who may have held the post
     */
    static PostResponse from(Post post, List<HolderEntity> all, LocalDate on) {
        List<Holding> holders = all.stream()
                .flatMap(holder -> holder.versions().stream()
                        .filter(version -> version.post().equals(post.id()))
                        .map(version ->
                                new Holding(holder.id, version.holder(), holder.kind, version.from(), version.until())))
                .sorted(Comparator.comparing(Holding::from).thenComparing(Holding::id))
                .toList();
        boolean held = holders.stream().anyMatch(holding -> holding.isOn(on));
        return Timeline.on(on, post.versions())
                .map(now -> new PostResponse(
                        post.id(), now.title(), now.team(), now.area(), now.roles(), post.versions(), holders, !held))
                .orElseGet(() ->
                        new PostResponse(post.id(), null, null, null, List.of(), post.versions(), holders, false));
    }
}
