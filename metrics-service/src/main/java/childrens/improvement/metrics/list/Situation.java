package childrens.improvement.metrics.list;

import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.StandingEvent;
import childrens.improvement.metrics.obligation.UnseenVisits;
import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with a child at a moment, besides what is owed to it.
 *
 * @param team the team that holds the case, or null
 * @param teamSince since when, or null
 * @param before the team that held it before, or null
 * @param teamTold when that became news: the later of when it happened and when it was recorded; or null
 * @param worker who works with the child, or null when nobody does
 * @param missingSince since when the child is missing, or null
 * @param notSeenOn the days of the last two visits, when the child was seen at neither; else empty
 * @param otherAuthority whether another authority has placed the child here
 * @param died whether the child has died
 */
record Situation(
        @Nullable String team,
        @Nullable Instant teamSince,
        @Nullable String before,
        @Nullable Instant teamTold,
        @Nullable String worker,
        @Nullable Instant missingSince,
        List<LocalDate> notSeenOn,
        boolean otherAuthority,
        boolean died) {

    private static final String CLOSED = "case.closed";
    private static final String UNALLOCATED = "case.unallocated";
    private static final List<String> HOLDING =
            List.of("case.opened", "case.allocated", "case.transferred", UNALLOCATED, CLOSED);

    /** The types of the events that it is told by. */
    static final Set<String> EVENT_TYPES = Stream.concat(
                    HOLDING.stream(),
                    Stream.of("missing.started", "missing.found", "visit.recorded", "placement.started", "child.died"))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * How things stand.
     *
     * @param at the moment; what happened later is not looked at
     * @param ownAuthority the council's own ONS code
     */
    static Situation of(ChildHistory child, Instant at, String ownAuthority) {
        String team = null;
        String before = null;
        String worker = null;
        Instant since = null;
        Instant told = null;
        for (StandingEvent event : upTo(child, at, HOLDING)) {
            if (event.type().equals(CLOSED)) {
                before = team;
                team = null;
                worker = null;
                since = event.time().earliest();
                told = told(event);
                continue;
            }
            String named = event.text("team");
            if (named != null && !named.equals(team)) {
                before = team;
                team = named;
                worker = null;
                since = event.time().earliest();
                told = told(event);
            }
            String allocated = event.text("worker");
            worker = event.type().equals(UNALLOCATED) ? null : allocated == null ? worker : allocated;
        }
        return new Situation(
                team,
                since,
                before,
                told,
                worker,
                missingSince(child, at),
                UnseenVisits.lastTwo(child, at),
                isOfOther(child, at, ownAuthority),
                child.death().isPresent());
    }

    private static Instant told(StandingEvent event) {
        Instant happened = event.time().earliest();
        Instant recorded = event.event().recordedAt();
        return recorded.isAfter(happened) ? recorded : happened;
    }

    /**
     * The same, beside what was known of the child when the list before was made: what was told late is news all the
     * same, and who went and came back has not moved.
     */
    Situation after(Situation was, Instant now) {
        boolean moved = !Objects.equals(was.team, team);
        return new Situation(
                team,
                teamSince,
                moved ? was.team : before,
                moved ? now : Instant.EPOCH,
                worker,
                missingSince,
                notSeenOn,
                otherAuthority,
                died);
    }

    private static @Nullable Instant missingSince(ChildHistory child, Instant at) {
        List<StandingEvent> found = upTo(child, at, List.of("missing.found"));
        return upTo(child, at, List.of("missing.started")).stream()
                .filter(started ->
                        found.stream().noneMatch(end -> Objects.equals(end.text("episode"), started.text("episode"))))
                .map(started -> started.time().earliest())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isOfOther(ChildHistory child, Instant at, String ownAuthority) {
        return child.events().stream()
                .filter(event -> !event.time().earliest().isAfter(at))
                .map(event -> event.text("responsibleAuthority"))
                .flatMap(Stream::ofNullable)
                .reduce((earlier, later) -> later)
                .filter(authority -> !authority.equals(ownAuthority))
                .isPresent();
    }

    private static List<StandingEvent> upTo(ChildHistory child, Instant at, Collection<String> types) {
        return types.stream()
                .flatMap(type -> child.of(type).stream())
                .filter(event -> !event.time().earliest().isAfter(at))
                .sorted(Comparator.comparing(
                                (StandingEvent event) -> event.time().earliest())
                        .thenComparing(event -> event.event().recordedAt()))
                .toList();
    }

    /** Whether the team has held the case only since after a moment. */
    boolean isNewTo(String asked, Instant since) {
        return asked.equals(team) && teamTold != null && teamTold.isAfter(since);
    }

    /** Whether the case has left a team after a moment. */
    boolean hasLeft(String asked, Instant since) {
        return asked.equals(before) && !asked.equals(team) && teamTold != null && teamTold.isAfter(since);
    }

    /** The London day since which the team has held the case. */
    @Nullable
    LocalDate teamSinceDay() {
        return teamSince == null ? null : London.dayOf(teamSince);
    }
}
