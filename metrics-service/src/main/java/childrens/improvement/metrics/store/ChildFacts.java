package childrens.improvement.metrics.store;

import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.StandingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a child besides its obligations.
 *
 * @param heldBy the team that holds the case, or null
 * @param diedAt when the child died, or null
 * @param restricted whether only named posts may see who it is
 * @param restrictedPosts the posts that may
 * @param household pseudonym of the household, or null
 * @param seenOn the days on which the child was seen on a visit
 */
public record ChildFacts(
        @Nullable String heldBy,
        @Nullable Instant diedAt,
        boolean restricted,
        List<String> restrictedPosts,
        @Nullable String household,
        List<LocalDate> seenOn) {

    public static ChildFacts of(ChildHistory child) {
        StandingEvent restriction = last(child.of("child.restriction-changed").stream());
        return new ChildFacts(
                heldBy(child),
                child.death().map(event -> event.time().earliest()).orElse(null),
                restriction != null && restriction.event().isTrue("restricted"),
                restriction == null ? List.of() : posts(restriction),
                child.events().stream()
                        .map(event -> event.text("group"))
                        .flatMap(Stream::ofNullable)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                child.of("visit.recorded").stream()
                        .filter(visit -> visit.event().isTrue("childSeen"))
                        .map(visit -> visit.time().day())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The same with other days on which the child was seen. */
    public ChildFacts withSeen(List<LocalDate> days) {
        return new ChildFacts(heldBy, diedAt, restricted, restrictedPosts, household, days);
    }

    private static @Nullable String heldBy(ChildHistory child) {
        StandingEvent latest = last(Stream.of("case.opened", "case.allocated", "case.transferred", "case.closed")
                .flatMap(type -> child.of(type).stream())
                .filter(event -> event.type().equals("case.closed") || event.text("team") != null)
                .sorted(Comparator.comparing(
                                (StandingEvent event) -> event.time().earliest())
                        .thenComparing(event -> event.event().recordedAt())));
        return latest == null || latest.type().equals("case.closed") ? null : latest.text("team");
    }

    private static List<String> posts(StandingEvent restriction) {
        return restriction.event().data().get("posts") instanceof List<?> posts
                ? posts.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static @Nullable StandingEvent last(Stream<StandingEvent> events) {
        return events.reduce((earlier, later) -> later).orElse(null);
    }
}
