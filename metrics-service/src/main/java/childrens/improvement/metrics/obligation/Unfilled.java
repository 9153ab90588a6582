package childrens.improvement.metrics.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The times in which something open has nobody: from its opening, or from when it was emptied, until it is filled or
 * ends.
 *
 * @param opens which events open it
 * @param fills type of the event that fills it
 * @param empties type of the event that empties it
 * @param ends type of the event that ends it
 */
public record Unfilled(EventFilter opens, String fills, String empties, String ends) implements Shape {

    @Override
    public Set<String> eventTypes() {
        Set<String> types = new TreeSet<>(List.of(fills, empties, ends, ChildHistory.DEATH));
        opens.eventTypes().forEach(types::add);
        return types;
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        return opens.in(child).stream().flatMap(opener -> gaps(child, opener, derivation).stream());
    }

    private List<Obligation> gaps(ChildHistory child, StandingEvent opener, Derivation derivation) {
        List<Obligation> gaps = new ArrayList<>();
        Instant opened = opener.time().earliest();
        StandingEvent since = opener;
        Instant from = opened;
        boolean empty = true;
        for (StandingEvent event : about(child, opener)) {
            Instant at = event.momentAfter(opened);
            boolean emptied = event.type().equals(empties);
            if (empty && !emptied) {
                gap(child, opener, since, from, event, at, derivation, gaps);
                empty = false;
            } else if (!empty && emptied) {
                since = event;
                from = at;
                empty = true;
            }
            if (!emptied && !event.type().equals(fills)) {
                return gaps;
            }
        }
        if (empty) {
            gap(child, opener, since, from, null, Instant.MAX, derivation, gaps);
        }
        return gaps;
    }

    private List<StandingEvent> about(ChildHistory child, StandingEvent opener) {
        String key = Objects.requireNonNull(opens.key());
        Stream<StandingEvent> own = Stream.of(fills, empties, ends)
                .flatMap(type -> child.of(type).stream())
                .filter(event -> Objects.equals(event.text(key), opener.text(key)));
        return Stream.concat(own, child.death().stream())
                .filter(event -> event.canFollow(opener))
                .sorted(StandingEvent.IN_ORDER)
                .toList();
    }

    private static void gap(
            ChildHistory child,
            StandingEvent opener,
            StandingEvent since,
            Instant from,
            @Nullable StandingEvent end,
            Instant until,
            Derivation derivation,
            List<Obligation> gaps) {
        if (!from.isBefore(until)) {
            return;
        }
        ObligationBuilder row = new ObligationBuilder(derivation, child.subject(), derivation.firstVersion());
        row.isSo(since, from, new Finding(true, null, null));
        if (end != null) {
            row.lastsUntil(until);
            row.isShownBy(end);
        }
        if (derivation.isOfOtherAuthority(opener)) {
            row.isExempt(from, ExemptReason.OTHER_AUTHORITY);
        }
        gaps.add(row.build(derivation.ownership(child, List.of(opener, since))));
    }
}
