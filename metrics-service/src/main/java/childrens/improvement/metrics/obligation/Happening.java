package childrens.improvement.metrics.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens: each is a row on its own day, found good or not by what the event itself says.
 *
 * @param on which events
 * @param good members that must have one of these values to be good; none: all are
 * @param bad members that make it not good
 * @param category member by which rows are told apart, or null
 * @param nth which one of the subject is meant, 1 for the first, or null for all
 * @param since type of the event from which on it is counted which one it is, or null for ever
 */
public record Happening(
        EventFilter on,
        Map<String, List<String>> good,
        Map<String, List<String>> bad,
        @Nullable String category,
        @Nullable Integer nth,
        @Nullable String since)
        implements Shape {

    /** What is not said makes nothing bad. */
    public Happening {
        good = good == null ? Map.of() : good;
        bad = bad == null ? Map.of() : bad;
    }

    @Override
    public boolean knowsCohorts() {
        return true;
    }

    @Override
    public Set<String> eventTypes() {
        return Stream.concat(on.eventTypes(), Stream.ofNullable(since)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        List<Obligation> rows = new ArrayList<>();
        for (StandingEvent event : meant(child)) {
            if (derivation.isLeftOut(event)) {
                continue;
            }
            ObligationBuilder row = new ObligationBuilder(derivation, child.subject(), derivation.firstVersion());
            boolean found = EventFilter.hasAll(event, good) && !EventFilter.has(event, bad);
            row.happens(
                    event,
                    event.time().earliest(),
                    new Finding(found, category == null ? null : event.text(category), null));
            if (derivation.isOfOtherAuthority(event)) {
                row.isExempt(event.time().earliest(), ExemptReason.OTHER_AUTHORITY);
            }
            rows.add(row.build(derivation.ownership(child, List.of(event))));
        }
        return rows.stream();
    }

    private List<StandingEvent> meant(ChildHistory child) {
        List<StandingEvent> all = on.in(child);
        if (nth == null) {
            return all;
        }
        if (since == null) {
            return all.stream().skip(nth - 1L).limit(1).toList();
        }
        List<StandingEvent> meant = new ArrayList<>();
        List<StandingEvent> starts = child.of(since);
        for (int i = 0; i < starts.size(); i++) {
            StandingEvent from = starts.get(i);
            StandingEvent next = i + 1 < starts.size() ? starts.get(i + 1) : null;
            all.stream()
                    .filter(event -> event.canFollow(from) && (next == null || !event.canFollow(next)))
                    .skip(nth - 1L)
                    .limit(1)
                    .forEach(meant::add);
        }
        return meant;
    }
}
