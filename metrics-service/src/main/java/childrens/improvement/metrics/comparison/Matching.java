package childrens.improvement.metrics.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pairs two lists of what is owed. Entries belong together when they are of the same child and measure; those with the
 * same date first, the rest in order of their dates.
 *
 * @param <T> an entry of their list
 * @param <O> an entry of our list
 * @param both with the same date
 * @param otherDate with another date
 * @param onlyTheirs without an entry of ours
 * @param onlyOurs without an entry of theirs
 */
record Matching<T, O>(List<Pair<T, O>> both, List<Pair<T, O>> otherDate, List<T> onlyTheirs, List<O> onlyOurs) {

    /** Two entries that belong together. */
    record Pair<T, O>(T theirs, O ours) {}

    /**
     * What an entry is of.
     *
     * @param child the name that the child is known by, or null when it cannot be told
     * @param measure code of the measure
     * @param due the last day in time
     */
    record Key(@Nullable String child, String measure, LocalDate due) {

        private Key anyDate() {
            return new Key(child, measure, LocalDate.EPOCH);
        }
    }

    static <T, O> Matching<T, O> of(Map<T, Key> theirs, Map<O, Key> ours) {
        Map<Key, List<T>> left = new HashMap<>();
        theirs.forEach((entry, key) -> {
            if (key.child() != null) {
                left.computeIfAbsent(key.anyDate(), none -> new ArrayList<>()).add(entry);
            }
        });
        Matching<T, O> found =
                new Matching<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<O> unmatched = new ArrayList<>();
        ours.forEach((row, key) -> {
            T same = take(left.get(key.anyDate()), theirs, key.due());
            if (same == null) {
                unmatched.add(row);
            } else {
                found.both().add(new Pair<>(same, row));
            }
        });
        unmatched.sort(Comparator.comparing(row -> due(ours, row)));
        left.values().forEach(entries -> entries.sort(Comparator.comparing(entry -> due(theirs, entry))));
        for (O row : unmatched) {
            T other = take(left.get(Objects.requireNonNull(ours.get(row)).anyDate()), theirs, null);
            if (other == null) {
                found.onlyOurs().add(row);
            } else {
                found.otherDate().add(new Pair<>(other, row));
            }
        }
        theirs.forEach((entry, key) -> {
            if (key.child() == null
                    || left.getOrDefault(key.anyDate(), List.of()).contains(entry)) {
                found.onlyTheirs().add(entry);
            }
        });
        return found;
    }

    private static <E> LocalDate due(Map<E, Key> keys, E entry) {
        return Objects.requireNonNull(keys.get(entry)).due();
    }

    /** Takes the first entry of a date, or the first of all. */
    private static <T> @Nullable T take(@Nullable List<T> entries, Map<T, Key> keys, @Nullable LocalDate due) {
        if (entries == null) {
            return null;
        }
        for (Iterator<T> each = entries.iterator(); each.hasNext(); ) {
            T entry = each.next();
            if (due == null || due(keys, entry).equals(due)) {
                each.remove();
                return entry;
            }
        }
        return null;
    }
}
