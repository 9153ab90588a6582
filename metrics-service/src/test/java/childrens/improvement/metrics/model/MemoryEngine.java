package childrens.improvement.metrics.model;

import childrens.improvement.metrics.breach.Settlements;
import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.definition.BankHolidays;
import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Obligations;
import childrens.improvement.metrics.obligation.Standing;
import childrens.improvement.metrics.obligation.StandingEvent;
import childrens.improvement.metrics.store.Kinship;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The pure core of the service over a log and a store that are only lists. */
final class MemoryEngine {

    private static final WorkingDayCalendar ENGLAND = BankHolidays.england();
    private static final String OWN_AUTHORITY = "E06000019";
    private static final Duration AHEAD = Duration.ofDays(60);

    private final List<MeasureDefinition> measures;
    private final MemoryLog log = new MemoryLog();
    private final List<Version> versions = new ArrayList<>();
    private final Map<UUID, Version> current = new HashMap<>();
    private final Set<UUID> announced = new HashSet<>();
    private final Map<String, Instant> derivedUntil = new TreeMap<>();

    /** One version of what was known of an obligation. */
    private static final class Version {
        private final Obligation obligation;
        private final Instant knownFrom;
        private Instant knownUntil = Instant.MAX;

        Version(Obligation obligation, Instant knownFrom) {
            this.obligation = obligation;
            this.knownFrom = knownFrom;
        }

        boolean isKnownAt(Instant moment) {
            return !knownFrom.isAfter(moment) && knownUntil.isAfter(moment);
        }
    }

    MemoryEngine(List<MeasureDefinition> measures) {
        this.measures = measures;
    }

    void take(CaseEvent event, Instant now) {
        if (log.add(event)) {
            derive(log.subjectsTouchedBy(event), now);
        }
    }

    /** Lays out further intervals for children for whom little is left, and announces what has fallen due. */
    void clock(Instant now) {
        Set<String> low = new HashSet<>();
        derivedUntil.forEach((subject, until) -> {
            if (until.isBefore(now.plus(AHEAD.dividedBy(2)))) {
                low.addAll(log.joinedWith(Set.of(subject)));
            }
        });
        if (!low.isEmpty()) {
            derive(low, now);
        }
        current.values().stream()
                .map(version -> version.obligation)
                .filter(each -> each.main() && each.nature() == Nature.DUTY && isOpen(each))
                .filter(each -> !each.dueBefore().isAfter(now))
                .forEach(each -> announced.add(each.id()));
    }

    private static boolean isOpen(Obligation each) {
        return each.done() == null && each.exemption() == null && each.endedAt() == null && each.declinedAt() == null;
    }

    List<Obligation> known(String measure, String rowSet, Instant knownAt) {
        return versions.stream()
                .filter(version -> version.isKnownAt(knownAt))
                .map(version -> version.obligation)
                .filter(each -> each.measure().equals(measure) && each.rowSet().equals(rowSet))
                .toList();
    }

    Collection<Obligation> current() {
        return current.values().stream().map(version -> version.obligation).toList();
    }

    List<Obligation> announced() {
        return announced.stream().map(id -> current.get(id).obligation).toList();
    }

    private void derive(Set<String> subjects, Instant now) {
        List<StandingEvent> standing = Standing.of(log.around(subjects)).stream()
                .filter(event -> subjects.contains(event.event().subject()))
                .toList();
        Kinship kinship = new Kinship(standing);
        Map<String, List<StandingEvent>> byChild = new TreeMap<>();
        subjects.forEach(subject -> byChild.putIfAbsent(kinship.nameOf(subject), new ArrayList<>()));
        standing.forEach(
                event -> byChild.computeIfAbsent(kinship.nameOf(event.event().subject()), name -> new ArrayList<>())
                        .add(event));
        Map<UUID, Obligation> derived = new HashMap<>();
        byChild.forEach((name, events) -> Obligations.derive(
                        ChildHistory.of(name, events), measures, ENGLAND, now.plus(AHEAD), OWN_AUTHORITY)
                .forEach(each -> {
                    if (derived.put(each.id(), each) != null) {
                        throw new Disagreement(
                                "two obligations with one id", each, derived.get(each.id()), Disagreement.Probe.NOW);
                    }
                }));
        subjects.forEach(subject -> derivedUntil.put(subject, now.plus(AHEAD)));
        store(subjects, derived, now);
    }

    private void store(Set<String> subjects, Map<UUID, Obligation> derived, Instant now) {
        List<Version> known = current.values().stream()
                .filter(version -> subjects.contains(version.obligation.subject()))
                .toList();
        for (Version version : known) {
            UUID id = version.obligation.id();
            if (!version.obligation.equals(derived.get(id))) {
                version.knownUntil = now;
                current.remove(id);
            }
            if (announced.contains(id) && Settlements.because(derived.get(id), now) != null) {
                announced.remove(id);
            }
        }
        derived.forEach((id, obligation) -> {
            if (!current.containsKey(id)) {
                Version version = new Version(obligation, now);
                versions.add(version);
                current.put(id, version);
            }
        });
    }
}
