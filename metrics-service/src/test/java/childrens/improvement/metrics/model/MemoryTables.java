package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.ingest.ChildState;
import childrens.improvement.metrics.ingest.Learned;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.obligation.Obligation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What is stored for good, in memory. It is strict: nothing ends that is not known, and nothing begins twice. */
final class MemoryTables {

    final MemoryLog log = new MemoryLog(null);
    final Map<EventKey, byte[]> fingerprints = new HashMap<>();
    final Map<CaseEvent, Instant> received = new HashMap<>();
    final Map<Integer, Long> positions = new HashMap<>();
    final Map<String, ChildState> children = new TreeMap<>();
    final Set<String> joined = new HashSet<>();
    /** When an activity of each kind was first held, as it was known when the collective subjects were last asked for. */
    final Map<String, LocalDate> firstActivities = new HashMap<>();
    /** Collective subjects that are to be derived again. */
    final Set<String> again = new TreeSet<>();

    final MemoryCounts counts = new MemoryCounts();
    final MemoryBreaches breaches = new MemoryBreaches();
    private final Map<String, Map<Key, Version>> current = new TreeMap<>();
    private final Map<String, List<Version>> versions = new HashMap<>();

    private record Key(UUID id, int generation) {
        static Key of(Obligation row) {
            return new Key(row.id(), row.generation());
        }
    }

    /** One version of what was known of a row. */
    private static final class Version {
        private final Obligation row;
        private final Instant knownFrom;
        private Instant knownUntil = Instant.MAX;

        Version(Obligation row, Instant knownFrom) {
            this.row = row;
            this.knownFrom = knownFrom;
        }

        boolean isKnownAt(Instant moment) {
            return !knownFrom.isAfter(moment) && knownUntil.isAfter(moment);
        }
    }

    /** The organisation has become known: whatever can owe something is there, and is still to be derived. */
    void knowOrganisation() {
        World.collectives().forEach(each -> {
            children.put(each, new ChildState(each, 1, each, null, null, false));
            again.add(each);
        });
    }

    /** Children whose further intervals are laid out no further than the moment. */
    List<String> laidOutOnlyUntil(Instant moment) {
        List<String> low = new ArrayList<>(again);
        children.values().forEach(child -> {
            if (!again.contains(child.subject())
                    && child.open()
                    && child.laidOutUntil() != null
                    && child.laidOutUntil().isBefore(moment)) {
                low.add(child.subject());
            }
        });
        return low;
    }

    List<Obligation> rows() {
        return rowsOf(current.keySet());
    }

    List<Obligation> rowsOf(Collection<String> subjects) {
        List<Obligation> rows = new ArrayList<>();
        for (String subject : subjects) {
            current.getOrDefault(subject, Map.of()).values().forEach(version -> rows.add(version.row));
        }
        return rows;
    }

    /** The rows of one row set, as {@code M004/contacts}, as they were known. */
    List<Obligation> known(String rowSet, Instant knownAt) {
        List<Obligation> known = new ArrayList<>();
        for (Version version : versions.getOrDefault(rowSet, List.of())) {
            if (version.isKnownAt(knownAt)) {
                known.add(version.row);
            }
        }
        return known;
    }

    void store(Learned learned, Instant now) {
        learned.children().forEach(child -> {
            ChildState before = children.get(child.subject());
            long version = before == null ? 1 : before.version() + 1;
            children.put(
                    child.subject(),
                    new ChildState(
                            child.subject(), version, child.knownAs(), null, child.laidOutUntil(), child.open()));
        });
        learned.children().forEach(child -> again.remove(child.subject()));
        joined.addAll(learned.newlyJoined());
        learned.ended().forEach(row -> end(row, now));
        learned.begun().forEach(row -> begin(row, now));
        counts.add(learned.ended(), learned.begun(), now);
        breaches.learned(learned.ended(), learned.begun(), now);
    }

    private void end(Obligation row, Instant now) {
        Version version = current.getOrDefault(row.subject(), Map.of()).remove(Key.of(row));
        if (version == null || !version.row.equals(row)) {
            throw new IllegalStateException("what ends was not known: " + row + ", but " + version);
        }
        version.knownUntil = now;
    }

    private void begin(Obligation row, Instant now) {
        Version version = new Version(row, now);
        Map<Key, Version> rows = current.computeIfAbsent(row.subject(), subject -> new HashMap<>());
        if (rows.put(Key.of(row), version) != null) {
            throw new IllegalStateException("what begins was known already: " + row);
        }
        versions.computeIfAbsent(row.measure() + "/" + row.rowSet(), name -> new ArrayList<>())
                .add(version);
    }
}
