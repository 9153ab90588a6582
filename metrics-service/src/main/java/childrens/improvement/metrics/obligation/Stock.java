package childrens.improvement.metrics.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is so from one event to another: an open plan, a worker in post.
 *
 * @param opens which events open it
 * @param ends types of the events that end it, of the same record where there is one
 * @param endsAll types of the events that end every one of the subject
 */
public record Stock(EventFilter opens, List<String> ends, List<String> endsAll) implements Shape {

    /** What is not said ends nothing. */
    public Stock {
        endsAll = endsAll == null ? List.of() : endsAll;
    }

    @Override
    public boolean knowsCohorts() {
        return true;
    }

    @Override
    public Set<String> eventTypes() {
        Set<String> types = new TreeSet<>(ends);
        types.addAll(endsAll);
        opens.eventTypes().forEach(types::add);
        types.add(ChildHistory.DEATH);
        return types;
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        List<Obligation> rows = new ArrayList<>();
        Instant running = Instant.MIN;
        for (StandingEvent opener : opens.in(child)) {
            Instant from = opener.time().earliest();
            if (derivation.isLeftOut(opener) || opens.key() == null && from.isBefore(running)) {
                continue;
            }
            Optional<StandingEvent> end = endOf(child, opener);
            running = end.map(event -> event.momentAfter(from)).orElse(Instant.MAX);
            ObligationBuilder row = new ObligationBuilder(derivation, child.subject(), derivation.firstVersion());
            row.isSo(opener, from, new Finding(true, null, null));
            end.ifPresent(event -> {
                row.lastsUntil(event.momentAfter(from));
                row.isShownBy(event);
            });
            if (derivation.isOfOtherAuthority(opener)) {
                row.isExempt(from, ExemptReason.OTHER_AUTHORITY);
            }
            rows.add(row.build(derivation.ownership(
                    child, Stream.concat(Stream.of(opener), end.stream()).toList())));
        }
        return rows.stream();
    }

    private Optional<StandingEvent> endOf(ChildHistory child, StandingEvent opener) {
        return endOf(child, opener, opens.key(), ends, endsAll);
    }

    /** The first event that ends what another opened, the death of the child among them. */
    static Optional<StandingEvent> endOf(
            ChildHistory child, StandingEvent opener, @Nullable String key, List<String> ends, List<String> endsAll) {
        Stream<StandingEvent> own = ends.stream()
                .flatMap(type -> child.of(type).stream())
                .filter(event -> key == null || Objects.equals(event.text(key), opener.text(key)));
        Stream<StandingEvent> all = endsAll.stream().flatMap(type -> child.of(type).stream());
        return Stream.of(own, all, child.death().stream())
                .flatMap(s -> s)
                .filter(event -> event.canFollow(opener))
                .min(StandingEvent.IN_ORDER);
    }
}
