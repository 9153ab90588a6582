package childrens.improvement.metrics.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Meetings that recur at a pace which follows a level of risk: raised, the next is due sooner; lowered, what is not
 * late goes on at the slower pace; without a level none is owed. Two measures share one such series, each counting one
 * pace.
 *
 * @param changes type of the event that sets the level
 * @param member member that holds the level
 * @param higher levels at which the meetings lie closer
 * @param lower levels at which they lie further apart; at any other level none is owed
 * @param meets type of the event that says that a meeting was held
 * @param key member that names the meeting
 * @param calledOff types of events that say that one was cancelled: they stop no clock and are shown
 * @param countsHigher whether the obligations at the higher levels are counted, or those at the lower ones
 */
public record LevelledMeetings(
        String changes,
        String member,
        Set<String> higher,
        Set<String> lower,
        String meets,
        String key,
        List<String> calledOff,
        boolean countsHigher)
        implements Shape {

    /** The pace at which meetings are owed; the intervals of a timescale bear its name in small letters. */
    enum Pace {
        HIGHER,
        LOWER,
        NONE;

        String rule() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Set<String> eventTypes() {
        Set<String> types = new TreeSet<>(calledOff);
        types.addAll(Set.of(changes, meets, ChildHistory.DEATH));
        return types;
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        List<StandingEvent> levels = child.of(changes).stream()
                .filter(event -> !derivation.isOfOtherAuthority(event))
                .toList();
        if (levels.isEmpty()) {
            return Stream.empty();
        }
        List<StandingEvent> held = child.records(meets, key, Members.ANY);
        List<StandingEvent> chain = new ArrayList<>(levels);
        chain.addAll(held);
        LevelledChain series = new LevelledChain(child, derivation, derivation.ownership(child, chain), countsHigher);
        child.death().ifPresent(series::endsWith);
        inOrder(levels, held, child).filter(event -> isInLife(event, child)).forEach(event -> {
            if (event.type().equals(changes)) {
                series.changesTo(paceOf(event), event);
            } else if (event.type().equals(meets)) {
                series.isHeld(event);
            } else {
                series.isCalledOff(event);
            }
        });
        return series.finish();
    }

    private static boolean isInLife(StandingEvent event, ChildHistory child) {
        return child.death().isEmpty() || child.death().get().canFollow(event);
    }

    private Pace paceOf(StandingEvent change) {
        String level = Objects.requireNonNullElse(change.text(member), "");
        return higher.contains(level) ? Pace.HIGHER : lower.contains(level) ? Pace.LOWER : Pace.NONE;
    }

    /** On one day without hours a level is set before a meeting is held, and that before the level is taken away. */
    private Stream<StandingEvent> inOrder(List<StandingEvent> levels, List<StandingEvent> held, ChildHistory child) {
        List<StandingEvent> all = new ArrayList<>(levels);
        all.addAll(held);
        calledOff.forEach(type -> all.addAll(child.of(type)));
        Comparator<StandingEvent> byMoment = Comparator.comparing(event -> momentOf(event, levels));
        return all.stream().sorted(byMoment.thenComparingInt(this::rank).thenComparing(StandingEvent.IN_ORDER));
    }

    private Instant momentOf(StandingEvent event, List<StandingEvent> levels) {
        if (!event.time().dateOnly()) {
            return event.time().earliest();
        }
        if (rank(event) == 2) {
            return event.time().latest();
        }
        Instant earliest = event.time().earliest();
        return event.type().equals(changes)
                ? earliest
                : levels.stream()
                        .filter(level -> rank(level) == 0
                                && level.time().day().equals(event.time().day()))
                        .map(level -> level.time().earliest())
                        .max(Comparator.naturalOrder())
                        .orElse(earliest);
    }

    private int rank(StandingEvent event) {
        if (!event.type().equals(changes)) {
            return 1;
        }
        return paceOf(event) == Pace.NONE ? 2 : 0;
    }
}
