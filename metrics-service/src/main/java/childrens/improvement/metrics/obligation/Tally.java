package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often something was done in the twelve months to the day, while something is open: it is good as long as it was
 * done on enough different days of them. A new row begins on each day on which that can change.
 *
 * @param opens which events open it
 * @param ends types of the events that end it
 * @param counted which events are counted
 * @param least on how many different days
 * @param wholeYear whether only what has been open for the whole twelve months is meant
 */
public record Tally(EventFilter opens, List<String> ends, EventFilter counted, int least, boolean wholeYear)
        implements Shape {

    @Override
    public Set<String> eventTypes() {
        Set<String> types = new TreeSet<>(ends);
        opens.eventTypes().forEach(types::add);
        counted.eventTypes().forEach(types::add);
        types.add(ChildHistory.DEATH);
        return types;
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        TreeMap<LocalDate, StandingEvent> firstOfDay = counted.in(child).stream()
                .collect(Collectors.toMap(
                        event -> event.time().day(), event -> event, (first, other) -> first, TreeMap::new));
        return opens.in(child).stream().flatMap(opener -> spells(child, opener, firstOfDay, derivation).stream());
    }

    private List<Obligation> spells(
            ChildHistory child, StandingEvent opener, TreeMap<LocalDate, StandingEvent> days, Derivation derivation) {
        Optional<StandingEvent> end = Stock.endOf(child, opener, opens.key(), ends, List.of());
        Instant from = opener.time().earliest();
        Instant until = end.map(event -> event.momentAfter(from)).orElse(Instant.MAX);
        Instant first = wholeYear ? London.startOf(firstWholeYear(opener.time().day())) : from;
        TreeSet<Instant> changes = new TreeSet<>(Set.of(first));
        days.forEach((day, event) -> {
            changes.add(event.time().earliest());
            changes.add(London.startOf(leaves(day)));
        });
        List<Instant> moments = changes.stream()
                .filter(each -> !each.isBefore(first) && each.isBefore(until))
                .toList();
        List<Obligation> rows = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Instant at = moments.get(i);
            List<StandingEvent> done = days.values().stream()
                    .filter(event -> !event.time().earliest().isAfter(at))
                    .filter(event -> leaves(event.time().day()).isAfter(London.dayOf(at)))
                    .toList();
            ObligationBuilder row = new ObligationBuilder(derivation, child.subject(), derivation.firstVersion());
            row.isSo(opener, at, new Finding(done.size() >= least, null, null));
            row.isNumber(i);
            done.forEach(row::isShownBy);
            Instant next = i + 1 < moments.size() ? moments.get(i + 1) : until;
            if (next.isBefore(Instant.MAX)) {
                row.lastsUntil(next);
            }
            if (derivation.isOfOtherAuthority(opener)) {
                row.isExempt(at, ExemptReason.OTHER_AUTHORITY);
            }
            rows.add(row.build(derivation.ownership(child, List.of(opener))));
        }
        return rows;
    }

    /** The first day at whose end something that opened on a day has been open for twelve whole months. */
    private static LocalDate firstWholeYear(LocalDate opened) {
        LocalDate day = opened.plusYears(1).minusDays(1);
        return day.plusDays(1).minusYears(1).isBefore(opened) ? day.plusDays(1) : day;
    }

    /** The first day whose twelve months no longer hold a day. */
    private static LocalDate leaves(LocalDate day) {
        LocalDate year = day.plusYears(1);
        return year.plusDays(1).minusYears(1).isAfter(day) ? year : year.plusDays(1);
    }
}
