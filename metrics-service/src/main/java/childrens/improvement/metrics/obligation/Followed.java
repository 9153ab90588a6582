package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Timescale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that happens and is found good when something else follows in time. The timescale is that of the row set.
 *
 * @param on which events are the rows
 * @param by which events must follow
 * @param laterDay whether what follows must lie on a later day
 * @param moved whether the row lies on the last day in time, so that a window counts what happened so long before it and
 *     all is decided; else on the day on which it happened
 */
public record Followed(EventFilter on, EventFilter by, boolean laterDay, boolean moved) implements Shape {

    @Override
    public boolean knowsCohorts() {
        return true;
    }

    @Override
    public Set<String> eventTypes() {
        return Stream.concat(on.eventTypes(), by.eventTypes()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        List<StandingEvent> following = by.in(child);
        List<Obligation> rows = new ArrayList<>();
        for (StandingEvent event : on.in(child)) {
            if (derivation.isLeftOut(event)) {
                continue;
            }
            Instant from = event.time().earliest();
            TimescaleVersion version = derivation.versionOn(from);
            Timescale limit = Objects.requireNonNull(version.limit());
            Instant before = limit.dueBefore(from, derivation.calendar());
            Instant at = moved ? London.startOf(London.lastDayBefore(before)) : from;
            Optional<StandingEvent> found = following.stream()
                    .filter(other -> other.canFollow(event))
                    .filter(other ->
                            !laterDay || other.time().day().isAfter(event.time().day()))
                    .filter(other -> other.time().earliest().isBefore(before))
                    .findFirst();
            ObligationBuilder row = new ObligationBuilder(derivation, child.subject(), version.version());
            row.happensAndIsFollowed(event, at, before, new Finding(found.isPresent(), null, null));
            found.ifPresent(row::isMetBy);
            if (derivation.isOfOtherAuthority(event)) {
                row.isExempt(at, ExemptReason.OTHER_AUTHORITY);
            }
            rows.add(row.build(derivation.ownership(child, List.of(event))));
        }
        return rows.stream();
    }
}
