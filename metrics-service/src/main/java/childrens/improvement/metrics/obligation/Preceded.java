package childrens.improvement.metrics.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens after something else of the same subject: a look back. It is good, that is in the numerator,
 * when the other came before it and not too long before.
 *
 * @param on which events are the rows
 * @param before which events are looked for before them
 * @param months how many calendar months before at most, the day so many months ago included; null for ever
 * @param sameRecord whether the other must be of the same record; else it must be of another
 * @param less whether it must be less than so many months, that day not included
 */
public record Preceded(
        EventFilter on, EventFilter before, @Nullable Integer months, boolean sameRecord, boolean less)
        implements Shape {

    @Override
    public boolean knowsCohorts() {
        return true;
    }

    @Override
    public Set<String> eventTypes() {
        return Stream.concat(on.eventTypes(), before.eventTypes()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        List<StandingEvent> earlier = before.in(child);
        List<Obligation> rows = new ArrayList<>();
        for (StandingEvent event : on.in(child)) {
            if (derivation.isLeftOut(event)) {
                continue;
            }
            List<StandingEvent> found =
                    earlier.stream().filter(other -> precedes(other, event)).toList();
            ObligationBuilder row = new ObligationBuilder(derivation, child.subject(), derivation.firstVersion());
            row.happens(event, event.time().earliest(), new Finding(!found.isEmpty(), null, null));
            found.forEach(row::isShownBy);
            if (derivation.isOfOtherAuthority(event)) {
                row.isExempt(event.time().earliest(), ExemptReason.OTHER_AUTHORITY);
            }
            rows.add(row.build(derivation.ownership(child, List.of(event))));
        }
        return rows.stream();
    }

    private boolean precedes(StandingEvent other, StandingEvent event) {
        if (isOfSameRecord(other, event) != sameRecord || !isBefore(other, event)) {
            return false;
        }
        if (months == null) {
            return true;
        }
        LocalDate day = other.time().day();
        LocalDate first = event.time().day().minusMonths(months);
        return less ? day.isAfter(first) : !day.isBefore(first);
    }

    private boolean isBefore(StandingEvent other, StandingEvent event) {
        return other.type().equals(event.type())
                ? StandingEvent.IN_ORDER.compare(other, event) < 0
                : event.canFollow(other);
    }

    private boolean isOfSameRecord(StandingEvent other, StandingEvent event) {
        if (on.key() == null) {
            return other.equals(event);
        }
        return Objects.equals(other.text(on.key()), event.text(on.key()))
                && other.event().subject().equals(event.event().subject());
    }
}
