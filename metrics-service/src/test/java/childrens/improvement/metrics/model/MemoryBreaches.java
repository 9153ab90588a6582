package childrens.improvement.metrics.model;

import childrens.improvement.metrics.breach.Settlements;
import childrens.improvement.metrics.definition.Definitions;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import java.time.Duration;
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
import java.util.stream.Collectors;

/** What is announced of duties that are due soon or overdue: opened, raised and closed, each with its round. */
final class MemoryBreaches {

    static final String DUE_SOON = "due-soon";
    static final String OVERDUE = "overdue";
    private static final Map<String, Integer> SHARES = new Definitions()
            .all().stream()
                    .filter(measure -> measure.dueSoonPercent() > 0)
                    .collect(Collectors.toMap(MeasureDefinition::code, MeasureDefinition::dueSoonPercent));

    private final TreeSet<Obligation> silent = new TreeSet<>(Comparator.comparing(Obligation::dueBefore)
            .thenComparing(Obligation::id)
            .thenComparing(Obligation::generation));
    private final TreeSet<Obligation> comingDue = new TreeSet<>(Comparator.comparing(MemoryBreaches::soonAt)
            .thenComparing(Obligation::id)
            .thenComparing(Obligation::generation));
    private final Map<UUID, Integer> rounds = new HashMap<>();
    private final Map<UUID, Round> open = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();

    private record Round(int number, String level) {}

    /**
     * What is published.
     *
     * @param row what it was about as it was known then
     * @param after what is known of it from then on, or null
     * @param level how far it had gone
     * @param because null when it is opened or raised
     */
    record Message(Obligation row, Obligation after, int round, String level, String because) {}

    /** Opens what is due soon or due and has not been opened. */
    void announce(Instant now) {
        while (!comingDue.isEmpty() && !soonAt(comingDue.first()).isAfter(now)) {
            Obligation row = comingDue.pollFirst();
            if (row.dueBefore().isAfter(now) && !open.containsKey(row.id())) {
                tell(row, rounds.merge(row.id(), 1, Integer::sum), DUE_SOON);
            }
        }
        while (!silent.isEmpty() && !silent.first().dueBefore().isAfter(now)) {
            Obligation row = silent.pollFirst();
            Round round = open.get(row.id());
            if (round == null) {
                tell(row, rounds.merge(row.id(), 1, Integer::sum), OVERDUE);
            } else if (round.level().equals(DUE_SOON)) {
                tell(row, round.number(), OVERDUE);
            }
        }
    }

    private void tell(Obligation row, int round, String level) {
        open.put(row.id(), new Round(round, level));
        messages.add(new Message(row, row, round, level, null));
    }

    /** Closes what is no longer so. */
    void learned(Collection<Obligation> ended, Collection<Obligation> begun, Instant now) {
        Map<UUID, Obligation> after = new HashMap<>();
        ended.forEach(silent::remove);
        ended.forEach(comingDue::remove);
        for (Obligation row : begun) {
            after.put(row.id(), row);
            if (row.main() && row.nature() == Nature.DUTY && isOpen(row)) {
                silent.add(row);
                if (SHARES.containsKey(row.measure())) {
                    comingDue.add(row);
                }
            }
        }
        for (Obligation row : ended) {
            Round round = open.get(row.id());
            int soon = round != null && round.level().equals(DUE_SOON) ? SHARES.get(row.measure()) : 0;
            String because = round == null ? null : Settlements.because(after.get(row.id()), now, soon);
            if (because != null) {
                open.remove(row.id());
                messages.add(new Message(row, after.get(row.id()), round.number(), round.level(), because));
            }
        }
    }

    /** What has been announced as overdue and is so still. */
    Collection<UUID> open() {
        return open.entrySet().stream()
                .filter(each -> each.getValue().level().equals(OVERDUE))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Message> messages() {
        return messages;
    }

    private static Instant soonAt(Obligation row) {
        Duration clock = Duration.between(row.startedAt(), row.dueBefore());
        return row.startedAt()
                .plus(clock.multipliedBy(SHARES.getOrDefault(row.measure(), 0)).dividedBy(100));
    }

    private static boolean isOpen(Obligation row) {
        return row.done() == null && row.exemption() == null && row.endedAt() == null && row.declinedAt() == null;
    }
}
