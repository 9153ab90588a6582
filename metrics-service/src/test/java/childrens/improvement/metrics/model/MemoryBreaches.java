package childrens.improvement.metrics.model;

import childrens.improvement.metrics.breach.Settlements;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** What is announced of duties that are overdue: opened and closed, each with its round. */
final class MemoryBreaches {

    private final TreeSet<Obligation> silent = new TreeSet<>(Comparator.comparing(Obligation::dueBefore)
            .thenComparing(Obligation::id)
            .thenComparing(Obligation::generation));
    private final Map<UUID, Integer> rounds = new HashMap<>();
    private final Map<UUID, Integer> open = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();

    /**
     * What is published.
     *
     * @param row what it was about as it was known then
     * @param after what is known of it from then on, or null
     * @param because null when it is opened
     */
    record Message(Obligation row, Obligation after, int round, String because) {}

    /** Opens what is due and has not been opened. */
    void announce(Instant now) {
        while (!silent.isEmpty() && !silent.first().dueBefore().isAfter(now)) {
            Obligation row = silent.pollFirst();
            if (!open.containsKey(row.id())) {
                int round = rounds.merge(row.id(), 1, Integer::sum);
                open.put(row.id(), round);
                messages.add(new Message(row, row, round, null));
            }
        }
    }

    /** Closes what is no longer so. */
    void learned(Collection<Obligation> ended, Collection<Obligation> begun, Instant now) {
        Map<UUID, Obligation> after = new HashMap<>();
        ended.forEach(silent::remove);
        for (Obligation row : begun) {
            after.put(row.id(), row);
            if (row.main() && row.nature() == Nature.DUTY && isOpen(row)) {
                silent.add(row);
            }
        }
        for (Obligation row : ended) {
            Integer round = open.get(row.id());
            String because = round == null ? null : Settlements.because(after.get(row.id()), now);
            if (because != null) {
                open.remove(row.id());
                messages.add(new Message(row, after.get(row.id()), round, because));
            }
        }
    }

    Collection<UUID> open() {
        return open.keySet();
    }

    List<Message> messages() {
        return messages;
    }

    private static boolean isOpen(Obligation row) {
        return row.done() == null && row.exemption() == null && row.endedAt() == null && row.declinedAt() == null;
    }
}
