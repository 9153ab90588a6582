package childrens.improvement.alerting.routing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From posts to who is told: their holders, whoever covers, the head of their service, or the fallback. */
record Holders(Organisation organisation) {

    /** The posts with the role for the team, else for the area, else for the council. */
    List<Post> posted(String role, @Nullable String team, @Nullable String area, LocalDate day) {
        return organisation
                .posts(
                        day,
                        post -> post.roles().contains(role)
                                && same(team, post.team())
                                && (team != null || same(area, post.area())))
                .toList();
    }

    /** Whether somebody holds the post and is there. */
    boolean isHeld(Post post, LocalDate day) {
        return !organisation.holders(post.id(), day).isEmpty();
    }

    /** Who is told what goes to the posts; who holds one of them and is there is told as that, not as the cover of another. */
    List<Recipient> all(List<Post> posts, String why, LocalDate day) {
        List<Post> held = posts.stream().filter(post -> isHeld(post, day)).toList();
        Map<String, Recipient> told = new LinkedHashMap<>();
        Stream.concat(held.stream(), posts.stream().filter(post -> !held.contains(post)))
                .flatMap(post -> held(post, why, day).stream())
                .forEach(one -> told.putIfAbsent(one.post(), one));
        if (told.size() > 1 && posts.stream().noneMatch(post -> post.id().equals(Routing.FALLBACK))) {
            told.remove(Routing.FALLBACK);
        }
        return List.copyOf(told.values());
    }

    /** Who is told what goes to the post. */
    Optional<Recipient> held(Post post, String why, LocalDate day) {
        List<Holder> holders = organisation.holders(post.id(), day);
        if (!holders.isEmpty()) {
            return Optional.of(new Recipient(post.id(), post.title(), holders, why));
        }
        List<Holder> away = organisation.away(post.id(), day);
        return away.isEmpty()
                ? fallback("nobody holds the post " + post.id() + " now", day)
                : covered(post, away, why, day);
    }

    /** Whoever covers for the post; where nobody does, the head of its service, who is told why. */
    private Optional<Recipient> covered(Post post, List<Holder> away, String why, LocalDate day) {
        String whose = why + "; whoever holds the post " + post.id() + " is away, ";
        return away.stream()
                .map(Holder::cover)
                .flatMap(Stream::ofNullable)
                .map(cover -> at(cover, whose + "and this post covers it", day))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> above(post, day)
                        .filter(head -> !head.id().equals(post.id()))
                        .flatMap(head -> at(head.id(), whose + "and nobody covers it", day)))
                .or(() -> fallback("whoever holds the post " + post.id() + " is away and nobody covers it", day));
    }

    /** The post, if somebody who is there holds it. */
    private Optional<Recipient> at(String id, String why, LocalDate day) {
        List<Holder> holders = organisation.holders(id, day);
        return holders.isEmpty()
                ? Optional.empty()
                : organisation.post(id, day).map(post -> new Recipient(id, post.title(), holders, why));
    }

    private Optional<Post> above(Post post, LocalDate day) {
        String team = post.team();
        String area = team == null
                ? post.area()
                : organisation.team(team, day).map(Team::area).orElse(null);
        return area == null
                ? organisation.post(Routing.ABOVE_AREAS, day)
                : heads(area, day).stream().findFirst();
    }

    /** Who heads the area, else the post above all areas. */
    List<Post> heads(String area, LocalDate day) {
        Optional<Post> head = organisation.area(area, day).map(Area::head).flatMap(id -> organisation.post(id, day));
        List<Post> heads = head.map(List::of).orElseGet(() -> posted("head-of-service", null, area, day));
        return heads.isEmpty()
                ? organisation.post(Routing.ABOVE_AREAS, day).stream().toList()
                : heads;
    }

    /** The post that gets what is nobody else's; empty where nobody holds it. */
    Optional<Recipient> fallback(String why, LocalDate day) {
        List<Holder> holders = organisation.holders(Routing.FALLBACK, day);
        String title = organisation.post(Routing.FALLBACK, day).map(Post::title).orElse(Routing.FALLBACK);
        return holders.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Recipient(Routing.FALLBACK, title, holders, why + ", so it comes to the performance lead"));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }
}
