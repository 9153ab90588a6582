package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.obligation.Obligation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What one unit of work has found out: the difference to what was known before. */
public final class Learned {

    private final List<ChildState> children = new ArrayList<>();
    private final Set<String> factsChanged = new HashSet<>();
    private final Set<String> newlyJoined = new HashSet<>();
    private final Map<String, Set<LocalDate>> seen = new HashMap<>();
    private final Map<String, Set<LocalDate>> seenWhole = new HashMap<>();
    private final Map<String, Set<LocalDate>> unseen = new HashMap<>();
    private final List<Obligation> ended = new ArrayList<>();
    private final List<Obligation> begun = new ArrayList<>();

    void child(ChildState state, boolean withFacts) {
        children.add(state);
        if (withFacts) {
            factsChanged.add(state.subject());
        }
    }

    void joined(Collection<String> subjects) {
        newlyJoined.addAll(subjects);
    }

    void seen(String subject, Collection<LocalDate> before, Collection<LocalDate> now) {
        Set<LocalDate> more = new HashSet<>(now);
        before.forEach(more::remove);
        Set<LocalDate> less = new HashSet<>(before);
        now.forEach(less::remove);
        if (!more.isEmpty()) {
            seen.put(subject, more);
        }
        if (!less.isEmpty()) {
            unseen.put(subject, less);
        }
    }

    void seenOnlyOn(String subject, Collection<LocalDate> days) {
        seenWhole.put(subject, Set.copyOf(days));
    }

    /** All days on which children were seen of whom it was not at hand what was known before. */
    public Map<String, Set<LocalDate>> seenWhole() {
        return seenWhole;
    }

    /** Compares rows of the same children and row sets. */
    void rows(Collection<Obligation> known, Collection<Obligation> derived) {
        Map<Key, Obligation> before = new HashMap<>();
        known.forEach(row -> before.put(Key.of(row), row));
        for (Obligation row : derived) {
            Obligation was = before.remove(Key.of(row));
            if (was == null || !was.equals(row)) {
                begun.add(row);
                if (was != null) {
                    ended.add(was);
                }
            }
        }
        ended.addAll(before.values());
    }

    /** The children whose version moves on. */
    public List<ChildState> children() {
        return children;
    }

    /** Those of them of whom other facts than before are known. */
    public Set<String> factsChanged() {
        return factsChanged;
    }

    /** Pseudonyms that an event has joined or parted. */
    public Set<String> newlyJoined() {
        return newlyJoined;
    }

    /** Days on which a child is now known to have been seen. */
    public Map<String, Set<LocalDate>> seen() {
        return seen;
    }

    /** Days on which it is no longer known to have been. */
    public Map<String, Set<LocalDate>> unseen() {
        return unseen;
    }

    /** Versions of rows that are no longer what is known. */
    public List<Obligation> ended() {
        return ended;
    }

    /** Versions of rows that are known from now on. */
    public List<Obligation> begun() {
        return begun;
    }

    private record Key(UUID id, int generation) {
        static Key of(Obligation row) {
            return new Key(row.id(), row.generation());
        }
    }
}
