package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.store.ChildFacts;
import childrens.improvement.metrics.store.ChildStore;
import childrens.improvement.metrics.store.ReceivedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit of work that is one transaction of PostgreSQL. */
final class SqlWork implements Work {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Connection connection;
    private final SqlStores stores;
    private final Map<String, Integer> generations = new HashMap<>();
    private @Nullable List<MeasureDefinition> definitions;

    SqlWork(Connection connection, SqlStores stores) {
        this.connection = connection;
        this.stores = stores;
    }

    /** Something that the database is asked. */
    private interface Asked<T> {
        T of() throws SQLException;
    }

    /** Something that the database is told. */
    private interface Told {
        void run() throws SQLException;
    }

    private static <T> T ask(Asked<T> asked) {
        try {
            return asked.of();
        } catch (SQLException failed) {
            throw new IllegalStateException("the database did not take it: " + failed.getMessage(), failed);
        }
    }

    private static void tell(Told told) {
        ask(() -> {
            told.run();
            return true;
        });
    }

    @Override
    public Instant now() {
        return ask(() -> stores.inFlight().now(connection));
    }

    @Override
    public List<MeasureDefinition> definitions() {
        List<MeasureDefinition> live = definitions;
        if (live == null) {
            live = ask(() -> stores.definitions().live(connection));
            definitions = live;
        }
        return live;
    }

    @Override
    public Map<Integer, Long> lockPositions(String topic, Collection<Integer> partitions) {
        return ask(() -> stores.offsets().lock(connection, topic, partitions));
    }

    @Override
    public void advance(String topic, Map<Integer, Long> next) {
        tell(() -> stores.offsets().advance(connection, topic, next));
    }

    @Override
    public void announce(boolean links) {
        ask(() -> stores.inFlight().announce(connection, links));
    }

    @Override
    public Map<EventKey, byte[]> fingerprints(Collection<EventKey> keys) {
        return keys.isEmpty() ? Map.of() : ask(() -> stores.log().fingerprints(connection, keys));
    }

    @Override
    public Set<EventKey> referredTo(Collection<EventKey> keys) {
        return ask(() -> stores.log().referredTo(connection, keys));
    }

    @Override
    public void countRepeats(Collection<EventKey> keys) {
        if (!keys.isEmpty()) {
            tell(() -> stores.log().countRepeats(connection, keys));
        }
    }

    @Override
    public void append(Map<CaseEvent, byte[]> events, Instant receivedAt) {
        tell(() -> stores.log().append(connection, events, receivedAt));
    }

    @Override
    public void keep(Collection<RefusedRecord> refused, Instant seenAt) {
        if (!refused.isEmpty()) {
            tell(() -> stores.quarantine().keep(connection, refused, seenAt));
        }
    }

    @Override
    public List<CaseEvent> eventsOf(Collection<String> subjects) {
        return ask(() -> stores.log().ofSubjects(connection, subjects, EVER).stream()
                .map(ReceivedEvent::event)
                .toList());
    }

    @Override
    public Map<EventKey, CaseEvent> around(Collection<CaseEvent> events) {
        return ask(() -> stores.links().around(connection, events, EVER));
    }

    @Override
    public Set<String> everJoined(Collection<String> subjects) {
        return ask(() -> stores.children().everJoined(connection, subjects));
    }

    @Override
    public Set<String> withJoined(Collection<String> subjects) {
        return ask(() -> stores.links().withJoined(connection, subjects));
    }

    @Override
    public Map<String, List<CaseEvent>> collective(Collection<String> subjects, Collection<String> councilTypes) {
        return ask(() -> stores.collectives().of(connection, subjects, councilTypes));
    }

    @Override
    public void learnFirstActivities() {
        tell(() -> stores.collectives().learnFirstActivities(connection));
    }

    @Override
    public Map<String, ChildState> lock(Collection<String> subjects) {
        Map<String, ChildState> states = new HashMap<>();
        ask(() -> stores.children().lock(connection, subjects))
                .forEach((subject, locked) -> states.put(
                        subject,
                        new ChildState(subject, locked.version(), subject, null, locked.laidOutUntil(), false)));
        return states;
    }

    @Override
    public List<Obligation> rowsOf(Collection<String> subjects) {
        return ask(() -> stores.rows().currentOf(connection, subjects));
    }

    @Override
    public void store(Learned learned, Instant now) {
        tell(() -> {
            storeChildren(learned, now);
            if (!learned.ended().isEmpty()) {
                stores.rows().end(connection, learned.ended(), now);
            }
            if (!learned.begun().isEmpty()) {
                stores.rows().append(connection, learned.begun(), now);
            }
            stores.counts().add(connection, learned.ended(), learned.begun(), now);
            stores.rows().learned(connection, measures(learned), now);
            Map<UUID, Obligation> after = new HashMap<>();
            learned.begun().stream().filter(row -> isAnswering(row)).forEach(row -> after.put(row.id(), row));
            List<UUID> about = learned.ended().stream()
                    .filter(row -> isAnswering(row))
                    .map(Obligation::id)
                    .toList();
            if (!about.isEmpty()) {
                stores.overdue().settle(connection, about, after, now);
            }
        });
    }

    /** Whether a row is one that answers now: of two generations the earlier, as the later is still to come. */
    private boolean isAnswering(Obligation row) {
        if (generations.isEmpty()) {
            definitions().forEach(each -> generations.merge(each.code(), each.generation(), Math::min));
        }
        return generations.getOrDefault(row.measure(), row.generation()) == row.generation();
    }

    private void storeChildren(Learned learned, Instant now) throws SQLException {
        stores.children()
                .move(
                        connection,
                        learned.children().stream()
                                .map(child -> new ChildStore.Moved(
                                        child.subject(),
                                        child.knownAs(),
                                        child.open() ? child.laidOutUntil() : null,
                                        child.laidOutUntil()))
                                .toList());
        Map<String, ChildFacts> facts = new HashMap<>();
        for (ChildState child : learned.children()) {
            ChildFacts known = child.facts();
            if (known != null && learned.factsChanged().contains(child.subject())) {
                facts.put(child.subject(), known);
            }
        }
        stores.children().store(connection, facts);
        stores.seenDays().learn(connection, learned.seen(), learned.unseen(), learned.seenWhole(), now);
        if (!learned.newlyJoined().isEmpty()) {
            stores.children().join(connection, learned.newlyJoined());
        }
    }

    private static Set<String> measures(Learned learned) {
        Set<String> measures = new HashSet<>();
        learned.begun().forEach(row -> measures.add(row.measure()));
        learned.ended().forEach(row -> measures.add(row.measure()));
        return measures;
    }
}
