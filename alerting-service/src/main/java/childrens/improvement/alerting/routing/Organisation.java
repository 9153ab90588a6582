package childrens.improvement.alerting.routing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The organisation as this service has heard of it.
 *
 * @param leads the post that leads each measure
 */
public record Organisation(
        List<Dated<Area>> areas,
        List<Dated<Team>> teams,
        List<Dated<Post>> posts,
        List<Dated<Holder>> holders,
        Map<String, String> leads) {

    /** Copies what it is given. */
    public Organisation {
        areas = List.copyOf(areas);
        teams = List.copyOf(teams);
        posts = List.copyOf(posts);
        holders = List.copyOf(holders);
        leads = Map.copyOf(leads);
    }

    /** The team as it is on the day. */
    public Optional<Team> team(String id, LocalDate day) {
        return on(day, teams).filter(team -> team.id().equals(id)).findFirst();
    }

    /** The area as it is on the day. */
    public Optional<Area> area(String id, LocalDate day) {
        return on(day, areas).filter(area -> area.id().equals(id)).findFirst();
    }

    /** The teams of the day, in the order of their ids. */
    public Stream<Team> teams(LocalDate day) {
        return on(day, teams).sorted(Comparator.comparing(Team::id));
    }

    /** What people call a scope such as {@code team:court-1} on the day; empty for one that is not known. */
    public Optional<String> scopeName(String scope, LocalDate day) {
        String id = scope.substring(scope.indexOf(':') + 1);
        if (scope.equals("council")) {
            return Optional.of("the whole council");
        }
        return scope.startsWith("area:")
                ? area(id, day).map(Area::name)
                : team(id, day).map(Team::name);
    }

    /** The areas of the day, in the order of their ids. */
    public Stream<Area> areas(LocalDate day) {
        return on(day, areas).sorted(Comparator.comparing(Area::id));
    }

    /** The ids of the teams of the area on the day. */
    public Set<String> teamsOf(String area, LocalDate day) {
        return on(day, teams)
                .filter(team -> area.equals(team.area()))
                .map(Team::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The post as it is on the day. */
    public Optional<Post> post(String id, LocalDate day) {
        return posts(day, post -> post.id().equals(id)).findFirst();
    }

    /** Who holds the post on the day and can be reached: more than one where it is shared or covered. */
    public List<Holder> holders(String post, LocalDate day) {
        return on(day, holders)
                .filter(holder ->
                        holder.post().equals(post) && !holder.address().isBlank())
                .sorted(Comparator.comparing(Holder::holder))
                .toList();
    }

    /** The day on which somebody is back who held the post before the day; empty where nobody comes back. */
    Optional<LocalDate> back(String post, LocalDate day) {
        Set<String> before = holders.stream()
                .filter(each -> each.value().post().equals(post) && each.isOverBy(day))
                .map(each -> each.value().holder())
                .collect(Collectors.toUnmodifiableSet());
        return holders.stream()
                .filter(each -> each.value().post().equals(post) && each.from().isAfter(day))
                .filter(each -> before.contains(each.value().holder()))
                .map(Dated::from)
                .min(Comparator.naturalOrder());
    }

    /** The posts of the day that fit, in the order of their ids, so that the same organisation gives the same answer. */
    Stream<Post> posts(LocalDate day, Predicate<Post> fits) {
        return on(day, posts).filter(fits).sorted(Comparator.comparing(Post::id));
    }

    private static <T> Stream<T> on(LocalDate day, List<Dated<T>> dated) {
        return dated.stream().filter(version -> version.on(day)).map(Dated::value);
    }
}
