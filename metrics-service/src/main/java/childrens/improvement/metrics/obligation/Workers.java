package childrens.improvement.metrics.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows about workers belong to the worker, and to the team that the latest event about the worker named. */
final class Workers {

    /** What names the team of a worker. */
    static final List<String> NAMING = List.of("worker.started", "supervision.held", "caseload.reported");

    /** What says in which team a worker is. */
    static final String STARTED = "worker.started";

    static final String LEFT = "worker.left";

    private Workers() {}

    /** Who a row belongs to; of what is not about a worker, as ever. */
    static Ownership ownership(Derivation derivation, ChildHistory child, Stream<StandingEvent> chain) {
        Ownership plain = derivation.ownership(
                child,
                Stream.concat(chain, NAMING.stream().flatMap(type -> child.of(type).stream()))
                        .toList());
        if (NAMING.stream().allMatch(type -> child.of(type).isEmpty())) {
            return plain;
        }
        List<Ownership.Spell> spells = new ArrayList<>();
        plain.spells().forEach(spell -> spells.add(new Ownership.Spell(spell.from(), spell.team(), child.subject())));
        return new Ownership(plain.function(), List.copyOf(spells));
    }

    /** The end of a worker's time in a post that began with an event. */
    static Optional<StandingEvent> endOf(ChildHistory worker, StandingEvent started) {
        return worker.of(LEFT).stream().filter(left -> left.canFollow(started)).findFirst();
    }
}
