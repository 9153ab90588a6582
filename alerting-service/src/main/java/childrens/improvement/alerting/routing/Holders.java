package childrens.improvement.alerting.routing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From posts to who is told: their holders, the head of the service of who is away, or the fallback. */
record Holders(Organisation organisation) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

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

    /** Whether somebody holds the post. */
    boolean isHeld(Post post, LocalDate day) {
        return !organisation.holders(post.id(), day).isEmpty();
    }

    /** Who is told what goes to the posts, each once: also whoever holds one of them and covers another. */
    List<Recipient> all(List<Post> posts, String why, LocalDate day) {
        List<Post> held = posts.stream().filter(post -> isHeld(post, day)).toList();
        List<Recipient> told = new ArrayList<>();
        Stream.concat(held.stream(), posts.stream().filter(post -> !held.contains(post)))
                .flatMap(post -> held(post, why, day).stream())
                .forEach(one -> {
                    if (told.stream().noneMatch(other -> other.reachesAll(one))) {
                        told.add(one);
                    }
                });
        if (told.size() > 1 && posts.stream().noneMatch(post -> post.id().equals(Routing.FALLBACK))) {
            told.removeIf(one -> one.post().equals(Routing.FALLBACK));
        }
        return List.copyOf(told);
    }

    /** Who is told what goes to the post. */
    Optional<Recipient> held(Post post, String why, LocalDate day) {
        List<Holder> holders = organisation.holders(post.id(), day);
        if (!holders.isEmpty()) {
            return Optional.of(new Recipient(post.id(), post.title(), holders, why));
        }
        return organisation
                .back(post.id(), day)
                .map(back -> uncovered(post, back, why, day))
                .orElseGet(() -> fallback("nobody holds the post " + post.id() + " now", day));
    }

    /** The head of the service of a post whose holder is away with no cover, who is told why. */
    private Optional<Recipient> uncovered(Post post, LocalDate back, String why, LocalDate day) {
        String away =
                "whoever holds the post " + post.id() + " is back on " + DAY.format(back) + " and nobody covers it";
        return above(post, day)
                .filter(head -> !head.id().equals(post.id()))
                .flatMap(head -> at(head.id(), why + "; " + away, day))
                .or(() -> fallback(away, day));
    }

    /** The post, if somebody holds it. */
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
