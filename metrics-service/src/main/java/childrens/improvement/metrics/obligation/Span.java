package childrens.improvement.metrics.obligation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long something takes of which nobody has said how long it may take: open until it is done, and never late.
 *
 * @param opens which events open it
 * @param closes type of the event that closes it, of the same record
 * @param ends type of the event that makes it not needed any more
 */
public record Span(EventFilter opens, String closes, String ends) implements Shape {

    @Override
    public Set<String> eventTypes() {
        return Stream.concat(opens.eventTypes(), Stream.of(closes, ends, ChildHistory.DEATH))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        return child.of(opens.type()).isEmpty()
                ? Stream.empty()
                : opens.everyIn(child).stream().map(opener -> span(child, opener, derivation));
    }

    private Obligation span(ChildHistory child, StandingEvent opener, Derivation derivation) {
        Instant from = opener.time().earliest();
        ObligationBuilder row = new ObligationBuilder(derivation, child.subject(), derivation.firstVersion());
        row.starts(opener, from, Obligation.NEVER);
        Optional<StandingEvent> closed = first(child, opener, closes);
        closed.ifPresent(row::isMetBy);
        Stream.concat(first(child, opener, ends).stream(), child.death().stream())
                .forEach(end -> row.isEndedBy(end, ExemptReason.CEASED));
        return row.build(derivation.ownership(
                child, Stream.concat(Stream.of(opener), closed.stream()).toList()));
    }

    private Optional<StandingEvent> first(ChildHistory child, StandingEvent opener, String type) {
        String key = Objects.requireNonNull(opens.key());
        return child.of(type).stream()
                .filter(event -> Objects.equals(event.text(key), opener.text(key)) && event.canFollow(opener))
                .findFirst();
    }
}
