package childrens.improvement.metrics.ingest;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Children that were derived lately, as many as there is room for. An entry is of use only while the version of the
 * child's row, read under its lock, is the entry's: another instance may have moved it on.
 */
final class KnownChildCache {

    private final int room;
    private final Map<String, KnownChild> children = new LinkedHashMap<>(1024, 0.75f, true);
    private long weight;

    KnownChildCache(int room) {
        this.room = room;
    }

    synchronized @Nullable KnownChild find(String subject, long version) {
        KnownChild found = children.get(subject);
        return found != null && found.version() == version ? found : null;
    }

    /** Keeps what a unit of work has found out, once that is stored for good. */
    synchronized void keep(Collection<String> outdated, Map<String, KnownChild> found) {
        outdated.forEach(this::drop);
        found.forEach((subject, child) -> {
            drop(subject);
            children.put(subject, child);
            weight += child.weight();
        });
        Iterator<KnownChild> oldest = children.values().iterator();
        while (weight > room && oldest.hasNext()) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }

    synchronized void clear() {
        children.clear();
        weight = 0;
    }

    private void drop(String subject) {
        KnownChild was = children.remove(subject);
        if (was != null) {
            weight -= was.weight();
        }
    }
}
