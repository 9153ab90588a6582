package childrens.improvement.metrics.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that repeats an earlier one of its kind and is found good when it came out better.
 *
 * @param on which events are the rows
 * @param repeats member that names the earlier record
 * @param key member by which the earlier record is known
 * @param member what came out
 * @param order what can come out, the worst first
 */
public record Improved(EventFilter on, String repeats, String key, String member, List<String> order) implements Shape {

    @Override
    public Set<String> eventTypes() {
        return on.eventTypes().collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Stream<Obligation> derive(ChildHistory child, Derivation derivation) {
        List<Obligation> rows = new ArrayList<>();
        for (StandingEvent event : on.in(child)) {
            String named = event.text(repeats);
            Optional<StandingEvent> earlier = child.of(on.type()).stream()
                    .filter(other -> named != null && named.equals(other.text(key)) && event.canFollow(other))
                    .findFirst();
            boolean better = earlier.filter(other -> rank(event) > rank(other)).isPresent();
            ObligationBuilder row = new ObligationBuilder(derivation, child.subject(), derivation.firstVersion());
            row.happens(event, event.time().earliest(), new Finding(better, event.text(member), null));
            earlier.ifPresent(row::isShownBy);
            rows.add(row.build(derivation.ownership(child, List.of(event))));
        }
        return rows.stream();
    }

    private int rank(StandingEvent event) {
        return order.indexOf(event.text(member));
    }
}
