package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.obligation.Obligation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was known of rows, each generation for itself, and what of it ends. */
final class Known {

    private final Map<Key, Obligation> rows = new HashMap<>();

    Known(Collection<Obligation> current) {
        current.forEach(row -> rows.put(Key.of(row), row));
    }

    /** The identities, whichever the generation. */
    Set<UUID> ids() {
        return rows.keySet().stream().map(Key::id).collect(Collectors.toSet());
    }

    /** The rows that are not known just so already; what is known just so no longer counts as ended. */
    List<Obligation> without(Collection<Obligation> derived) {
        List<Obligation> changed = new ArrayList<>();
        for (Obligation row : derived) {
            if (row.equals(rows.get(Key.of(row)))) {
                rows.remove(Key.of(row));
            } else {
                changed.add(row);
            }
        }
        return changed;
    }

    /** What is no longer so. */
    Collection<Obligation> ended() {
        return rows.values();
    }

    private record Key(UUID id, int generation) {
        static Key of(Obligation row) {
            return new Key(row.id(), row.generation());
        }
    }
}
