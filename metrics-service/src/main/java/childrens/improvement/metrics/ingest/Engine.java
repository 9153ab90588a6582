package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.CaseEventReader;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.obligation.FirstActivities;
import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of a batch of records: they are read, what is new is appended, and the children that it is about are
 * derived again. It knows neither where things are kept nor what carried the records. What a call has found out is
 * kept in memory only by {@link #keep}, to be called once the transaction stands.
 */
public final class Engine {

    /** What can make another activity the first of its kind; a correction of one is one itself. */
    private static final Set<String> OF_ACTIVITIES = Set.of(FirstActivities.ACTIVITY, "record.voided");

    private final CaseEventReader reader;
    private final Derivations derivations;

    /**
     * An engine.
     *
     * @param calendar England's working days
     * @param ownAuthority code of the council
     * @param room how many events and rows are kept in memory
     */
    public Engine(CaseEventReader reader, WorkingDayCalendar calendar, String ownAuthority, int room) {
        this.reader = reader;
        this.derivations = new Derivations(calendar, ownAuthority, room);
    }

    /**
     * Takes the records that have not been taken.
     *
     * @return what was found out
     */
    public Taken apply(Work work, String topic, List<LogRecord> records) {
        Set<Integer> partitions = new HashSet<>();
        records.forEach(record -> partitions.add(record.partition()));
        Map<Integer, Long> next = new HashMap<>(work.lockPositions(topic, partitions));
        List<LogRecord> notTaken = new ArrayList<>();
        for (LogRecord record : records) {
            if (record.offset() >= next.getOrDefault(record.partition(), 0L)) {
                notTaken.add(record);
            }
        }
        if (notTaken.isEmpty()) {
            return new Taken(next, 0, 0, 0, Found.NOTHING);
        }
        notTaken.forEach(record -> next.merge(record.partition(), record.offset() + 1, Math::max));
        Taken taken = take(work, notTaken, next);
        work.advance(topic, next);
        return taken;
    }

    /**
     * Derives children again, whole: when their further intervals run short, or a collective subject has changed.
     *
     * @param subjects some of their pseudonyms
     */
    public Found deriveAgain(Work work, List<String> subjects) {
        work.announce(false);
        Set<String> all = work.withJoined(subjects);
        Map<String, ChildState> states = work.lock(all);
        Instant now = work.now();
        return derivations.derive(work, states, Map.of(), all, work.everJoined(all), now);
    }

    /** Keeps what a call has found out, once its transaction stands. */
    public void keep(Found found) {
        derivations.keep(found);
    }

    private Taken take(Work work, List<LogRecord> records, Map<Integer, Long> next) {
        Batch batch = Batch.read(records, reader, work.now());
        work.announce(batch.links());
        batch.without(work.fingerprints(batch.keys()));
        if (batch.links()) {
            LogRules.apply(work, batch);
        }
        List<CaseEvent> fresh = batch.fresh();
        Set<String> whole = wholeAgain(work, batch, fresh);
        Map<String, List<CaseEvent>> bySubject = new HashMap<>();
        fresh.forEach(event -> bySubject
                .computeIfAbsent(event.subject(), subject -> new ArrayList<>())
                .add(event));
        Set<String> all = new HashSet<>(bySubject.keySet());
        all.addAll(whole);
        Set<String> joined = work.everJoined(all);
        if (!joined.isEmpty() || hasMerge(fresh)) {
            joined = new HashSet<>(joined);
            fresh.stream().filter(Engine::isMerge).forEach(event -> {
                whole.add(event.subject());
                String into = event.text("into");
                whole.addAll(into == null ? List.of() : List.of(into));
            });
            whole.addAll(joined);
            Set<String> closure = work.withJoined(whole);
            joined.addAll(closure);
            whole.addAll(closure);
            all.addAll(closure);
        }
        Map<String, ChildState> states = work.lock(all);
        Instant receivedAt = work.now();
        work.append(batch.fingerprinted(), receivedAt);
        work.countRepeats(batch.repeats());
        work.keep(batch.refused(), receivedAt);
        if (isOfActivities(fresh)) {
            work.learnFirstActivities();
        }
        Found found = fresh.isEmpty()
                ? Found.NOTHING
                : derivations.derive(work, states, bySubject, whole, joined, receivedAt);
        return new Taken(
                next, fresh.size(), batch.repeats().size(), batch.refused().size(), found);
    }

    /** The subjects of whom more than an addition in its place has become known: they are put together again whole. */
    private Set<String> wholeAgain(Work work, Batch batch, List<CaseEvent> fresh) {
        Set<EventKey> referred = new HashSet<>(fresh.isEmpty() ? Set.of() : work.referredTo(batch.keys()));
        for (CaseEvent event : fresh) {
            event.references().forEach(other -> referred.add(new EventKey(event.source(), other)));
        }
        List<CaseEvent> linked = fresh.stream()
                .filter(event -> event.refersTo() != null || referred.contains(Batch.key(event)))
                .toList();
        Set<String> whole = new HashSet<>();
        if (!linked.isEmpty()) {
            work.around(linked).values().forEach(event -> whole.add(event.subject()));
        }
        Set<String> ofCouncil = derivations.rowSets(work.definitions()).councilTypes();
        if (isOfActivities(fresh) || fresh.stream().anyMatch(event -> ofCouncil.contains(event.type()))) {
            whole.add(Derivations.COUNCIL);
        }
        return whole;
    }

    private static boolean isOfActivities(List<CaseEvent> events) {
        return events.stream().anyMatch(event -> OF_ACTIVITIES.contains(event.type()));
    }

    private static boolean hasMerge(List<CaseEvent> events) {
        return events.stream().anyMatch(Engine::isMerge);
    }

    private static boolean isMerge(CaseEvent event) {
        return event.type().equals("child.merged") || event.type().equals("child.unmerged");
    }
}
