package childrens.improvement.metrics.model;

import childrens.improvement.metrics.model.oracle.Look;
import childrens.improvement.metrics.model.oracle.Oracle;
import childrens.improvement.metrics.model.oracle.Owed;
import childrens.improvement.metrics.obligation.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is published of duties that are due soon or overdue, each message compared with a recount as it leaves. */
final class Messages {

    private final MemoryBreaches breaches;
    private final Oracle oracle;
    private final Map<UUID, Integer> opened = new HashMap<>();
    private final Map<UUID, Integer> closed = new HashMap<>();
    private final Map<UUID, String> levels = new HashMap<>();
    private int seen;

    Messages(MemoryBreaches breaches, Oracle oracle) {
        this.breaches = breaches;
        this.oracle = oracle;
    }

    /** Compares what has been published since the last time. */
    void compareNew(Instant now) {
        for (; seen < breaches.messages().size(); seen++) {
            MemoryBreaches.Message message = breaches.messages().get(seen);
            compareRound(message);
            Set<String> expected =
                    message.after() == null ? Set.of("voided") : because(message.after(), message.level(), now);
            if (!expected.contains(String.valueOf(message.because()))) {
                throw new Disagreement(
                        "why an announcement is made or closed at " + now + ": " + message,
                        message.because(),
                        expected,
                        Disagreement.Probe.NOW);
            }
        }
    }

    /** Everything that was published is opened once and closed once, in turn. */
    void compareRounds() {
        opened.clear();
        closed.clear();
        levels.clear();
        breaches.messages().forEach(this::compareRound);
    }

    private void compareRound(MemoryBreaches.Message message) {
        UUID about = message.row().id();
        int before = closed.getOrDefault(about, 0);
        boolean opens = message.because() == null;
        boolean raises = opens
                && message.level().equals(MemoryBreaches.OVERDUE)
                && MemoryBreaches.DUE_SOON.equals(levels.get(about));
        boolean inTurn = opened.getOrDefault(about, 0) == (opens && !raises ? before : before + 1);
        if (!inTurn || message.round() != before + 1) {
            throw new Disagreement("round of " + message, message.round(), before + 1, Disagreement.Probe.NOW);
        }
        (opens ? opened : closed).put(about, before + 1);
        levels.put(about, opens ? message.level() : "closed");
    }

    /** Of several that differ in nothing but their record, any may be meant; what is laid out ahead is not owed yet. */
    private Set<String> because(Obligation row, String level, Instant now) {
        if (row.existsAt().isAfter(now)) {
            return Set.of("voided");
        }
        return find(row, now).stream().map(owed -> because(owed, level, now)).collect(Collectors.toSet());
    }

    private static String because(Owed owed, String level, Instant now) {
        boolean onlySoon = level.equals(MemoryBreaches.DUE_SOON);
        return switch (owed.outcome()) {
            case "met" -> onlySoon ? "recovered" : "recorded-late";
            case "exempt" -> owed.reason().equals("contradictory") ? "voided" : "ceased";
            case "missed" -> owed.open() ? onlySoon ? "overdue" : "null" : owed.done() != null ? "met-late" : "ceased";
            default -> !owed.open() ? "ceased" : onlySoon && isSoon(owed, now) ? "null" : "voided";
        };
    }

    /** Three quarters of its clock have run. */
    private static boolean isSoon(Owed owed, Instant now) {
        Duration left = Duration.between(now, owed.due());
        return left.multipliedBy(4).compareTo(Duration.between(owed.start(), owed.due())) <= 0;
    }

    private List<Owed> find(Obligation row, Instant now) {
        return oracle.rows(row.measure() + "/" + row.rowSet(), Set.of(row.subject()), Look.at(now)).stream()
                .filter(each -> each.start().equals(row.startedAt())
                        && each.exists().equals(row.existsAt())
                        && each.due().equals(row.dueBefore()))
                .toList();
    }
}
