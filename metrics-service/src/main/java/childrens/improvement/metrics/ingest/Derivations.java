package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.ChildHistory;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.StandingEvent;
import childrens.improvement.metrics.store.ChildFacts;
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
import org.jspecify.annotations.Nullable;

/** Derives children of whom something has become known, and tells what differs from what was known. */
final class Derivations {

    /** The subject of what the whole council owes. */
    static final String COUNCIL = "council";
    /** How far further missed intervals are laid out ahead of time. */
    static final Duration AHEAD = Duration.ofDays(60);
    /** When less than this is laid out, a child is derived again. */
    static final Duration LOW = Duration.ofDays(30);

    private final WorkingDayCalendar calendar;
    private final String ownAuthority;
    private final KnownChildCache known;
    private volatile RowSets rowSets = new RowSets(List.of());

    Derivations(WorkingDayCalendar calendar, String ownAuthority, int room) {
        this.calendar = calendar;
        this.ownAuthority = ownAuthority;
        this.known = new KnownChildCache(room);
    }

    /** The row sets of the definitions; when these have changed, nothing that was kept in memory is of use. */
    synchronized RowSets rowSets(List<MeasureDefinition> definitions) {
        if (!rowSets.isOf(definitions)) {
            rowSets = new RowSets(definitions);
            known.clear();
        }
        return rowSets;
    }

    void keep(Found found) {
        known.keep(found.outdated(), found.children());
    }

    /**
     * Derives children again and stores what differs.
     *
     * @param states locked children
     * @param fresh the new events, by subject, stored already
     * @param whole subjects that must be put together from all their events
     * @param joined subjects that were ever joined with another
     */
    Found derive(
            Work work,
            Map<String, ChildState> states,
            Map<String, List<CaseEvent>> fresh,
            Set<String> whole,
            Set<String> joined,
            Instant now) {
        RowSets sets = rowSets(work.definitions());
        Learned learned = new Learned();
        Map<String, KnownChild> found = new HashMap<>();
        Set<String> load = new HashSet<>(whole);
        load.addAll(joined);
        for (Map.Entry<String, List<CaseEvent>> each : fresh.entrySet()) {
            String subject = each.getKey();
            ChildState state = states.get(subject);
            if (state == null || load.contains(subject)) {
                continue;
            }
            KnownChild before = state.version() == 0 ? blank(subject, now) : known.find(subject, state.version());
            if (before == null || before.laidOutUntil().isBefore(now.plus(LOW))) {
                load.add(subject);
            } else {
                found.put(subject, additions(sets, before, state, each.getValue(), learned, now));
            }
        }
        Set<String> outdated = new HashSet<>(states.keySet());
        if (!load.isEmpty()) {
            loadWhole(work, sets, states, load, joined, learned, found, now);
        }
        learned.joined(joined);
        work.store(learned, now);
        return new Found(outdated, found);
    }

    private static KnownChild blank(String subject, Instant now) {
        ChildHistory nothing = ChildHistory.of(subject, List.of());
        return new KnownChild(0, nothing, Map.of(), ChildFacts.of(nothing), now.plus(AHEAD));
    }

    /** A child of whom plain events have been added: only the row sets that they touch are derived. */
    private KnownChild additions(
            RowSets sets, KnownChild before, ChildState state, List<CaseEvent> events, Learned learned, Instant now) {
        List<StandingEvent> more = new ArrayList<>(events.size());
        Set<String> types = new HashSet<>();
        for (CaseEvent event : events) {
            more.add(new StandingEvent(event, Batch.key(event)));
            types.add(event.type());
        }
        ChildHistory history = before.history().with(more);
        Map<RowSets.Key, List<Obligation>> rows = new HashMap<>(before.rows());
        for (RowSets.Key key : sets.touchedBy(types)) {
            List<Obligation> derived = key.derive(history, calendar, before.laidOutUntil(), ownAuthority);
            learned.rows(rows.getOrDefault(key, List.of()), derived);
            if (derived.isEmpty()) {
                rows.remove(key);
            } else {
                rows.put(key, derived);
            }
        }
        KnownChild after =
                new KnownChild(state.version() + 1, history, rows, ChildFacts.of(history), before.laidOutUntil());
        learn(learned, state.subject(), after, before.facts(), after.hasOpenRows(now));
        return after;
    }

    /** Children who are put together from all that is stored of them. */
    private void loadWhole(
            Work work,
            RowSets sets,
            Map<String, ChildState> states,
            Set<String> load,
            Set<String> joined,
            Learned learned,
            Map<String, KnownChild> found,
            Instant now) {
        Map<String, List<CaseEvent>> collective = work.collective(load, sets.councilTypes());
        Histories histories =
                Histories.of(load, work.around(work.eventsOf(load)).values(), collective);
        List<Obligation> derived = new ArrayList<>();
        Map<String, KnownChild> children = new HashMap<>();
        Instant horizon = now.plus(AHEAD);
        histories.children().forEach((name, history) -> {
            Map<RowSets.Key, List<Obligation>> rows = new HashMap<>();
            for (RowSets.Key key : sets.all()) {
                List<Obligation> each = key.derive(history, calendar, horizon, ownAuthority);
                if (!each.isEmpty()) {
                    rows.put(key, each);
                    derived.addAll(each);
                }
            }
            ChildState state = states.get(name);
            children.put(
                    name,
                    new KnownChild(
                            state == null ? 0 : state.version() + 1, history, rows, ChildFacts.of(history), horizon));
        });
        learned.rows(kept(sets, work.rowsOf(load)), derived);
        for (String subject : load) {
            KnownChild child = children.get(histories.names().get(subject));
            if (child != null && states.containsKey(subject)) {
                // a team or an area may owe something from a day on that has not been laid out yet
                learn(learned, subject, child, null, collective.containsKey(subject) || child.hasOpenRows(now));
                if (!joined.contains(subject) && !collective.containsKey(subject)) {
                    found.put(subject, child);
                }
            }
        }
    }

    /** The rows of the definitions that are derived by; those of others stand as they are. */
    private static Collection<Obligation> kept(RowSets sets, List<Obligation> rows) {
        List<Obligation> kept = new ArrayList<>(rows.size());
        sets.sort(rows).values().forEach(kept::addAll);
        return kept;
    }

    private static void learn(
            Learned learned, String subject, KnownChild child, @Nullable ChildFacts before, boolean goesOn) {
        ChildFacts facts = child.facts();
        learned.child(
                new ChildState(
                        subject, child.version(), child.history().subject(), facts, child.laidOutUntil(), goesOn),
                before == null || !before.withSeen(facts.seenOn()).equals(facts));
        if (before == null) {
            learned.seenOnlyOn(subject, facts.seenOn());
        } else {
            learned.seen(subject, before.seenOn(), facts.seenOn());
        }
    }
}
