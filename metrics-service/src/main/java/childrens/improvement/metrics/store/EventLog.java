package childrens.improvement.metrics.store;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.EventTime;
import childrens.improvement.metrics.obligation.EventKey;
import childrens.improvement.metrics.timeliness.London;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events as they were received: appended once, never changed. */
@ApplicationScoped
public class EventLog {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final ObjectMapper json;

    EventLog(ObjectMapper json) {
        this.json = json;
    }

    /** The fingerprints of those of the events that are already stored. */
    public Map<EventKey, byte[]> fingerprints(Connection connection, Collection<EventKey> keys) throws SQLException {
        Map<EventKey, byte[]> found = new HashMap<>();
        String sql = """
                select e.source, e.id, e.content_hash
                from unnest(?, ?) as k (source, id) join case_event e using (source, id)
                """;
        try (PreparedStatement statement = keyed(connection, sql, keys);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.put(new EventKey(row.getString(1), row.getString(2)), row.getBytes(3));
            }
        }
        return found;
    }

    /** Counts a repeat of stored events. */
    public void countRepeats(Connection connection, Collection<EventKey> keys) throws SQLException {
        String sql = """
                update case_event e set repeats = repeats + 1
                from unnest(?, ?) as k (source, id) where e.source = k.source and e.id = k.id
                """;
        try (PreparedStatement statement = keyed(connection, sql, keys)) {
            statement.executeUpdate();
        }
    }

    /** Appends events that are not stored yet, with their fingerprints. */
    public void append(Connection connection, Map<CaseEvent, byte[]> events, Instant receivedAt) throws SQLException {
        CopyRows rows = new CopyRows(12);
        events.forEach((event, fingerprint) -> rows.text(event.source())
                .text(event.id())
                .text(event.type())
                .text(event.subject())
                .instant(event.time().earliest())
                .flag(event.time().dateOnly())
                .instant(event.recordedAt())
                .text(event.replaces())
                .text(event.refersTo())
                .json(text(event))
                .bytes(fingerprint)
                .instant(receivedAt));
        rows.into(
                connection,
                "case_event (source, id, type, subject, happened_at, date_only, recorded_at, replaces, refers_to, data,"
                        + " content_hash, received_at)");
    }

    /** Those of the keys that a stored event replaces or voids. */
    public Set<EventKey> referredTo(Connection connection, Collection<EventKey> keys) throws SQLException {
        String sql = """
                with k as (select * from unnest(?, ?) as k (source, id))
                select k.source, k.id from k join case_event e on e.source = k.source and e.refers_to = k.id
                union
                select k.source, k.id from k join case_event e on e.source = k.source and e.data ->> 'voids' = k.id
                    and e.type = 'record.voided' and e.replaces is not null
                """;
        Set<EventKey> found = new HashSet<>();
        try (PreparedStatement statement = keyed(connection, sql, keys);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new EventKey(row.getString(1), row.getString(2)));
            }
        }
        return found;
    }

    /** All events of some types that were received by a moment, whoever they are about. */
    public List<ReceivedEvent> ofTypes(Connection connection, Collection<String> types, Instant knownAt)
            throws SQLException {
        String sql = "select * from case_event where type = any (?) and received_at <= ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Jdbc.texts(connection, types));
            Jdbc.set(statement, 2, knownAt);
            return read(statement);
        }
    }

    /** All events of the subjects that were received by a moment. */
    public List<ReceivedEvent> ofSubjects(Connection connection, Collection<String> subjects, Instant knownAt)
            throws SQLException {
        String sql = "select * from case_event where subject = any (?) and received_at <= ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Jdbc.texts(connection, subjects));
            Jdbc.set(statement, 2, knownAt);
            return read(statement);
        }
    }

    /** The events of some types of these subjects that were received by a moment. */
    public List<ReceivedEvent> ofSubjects(
            Connection connection, Collection<String> subjects, Collection<String> types, Instant knownAt)
            throws SQLException {
        String sql = "select * from case_event where subject = any (?) and type = any (?) and received_at <= ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Jdbc.texts(connection, subjects));
            statement.setArray(2, Jdbc.texts(connection, types));
            Jdbc.set(statement, 3, knownAt);
            return read(statement);
        }
    }

    /** The events with these keys that were received by a moment. */
    public List<ReceivedEvent> byKey(Connection connection, Collection<EventKey> keys, Instant knownAt)
            throws SQLException {
        String sql = """
                select e.* from unnest(?, ?) as k (source, id) join case_event e using (source, id)
                where e.received_at <= ?
                """;
        try (PreparedStatement statement = keyed(connection, sql, keys)) {
            Jdbc.set(statement, 3, knownAt);
            return read(statement);
        }
    }

    /** The events that replace or void one of these and were received by a moment. */
    public List<ReceivedEvent> referringTo(Connection connection, Collection<EventKey> keys, Instant knownAt)
            throws SQLException {
        String sql = """
                with k as (select * from unnest(?, ?) as k (source, id))
                select e.* from k join case_event e on e.source = k.source and e.refers_to = k.id
                where e.received_at <= ?
                union all
                select e.* from k join case_event e on e.source = k.source and e.data ->> 'voids' = k.id
                    and e.type = 'record.voided' and e.replaces is not null
                where e.received_at <= ?
                """;
        try (PreparedStatement statement = keyed(connection, sql, keys)) {
            Jdbc.set(statement, 3, knownAt);
            Jdbc.set(statement, 4, knownAt);
            return read(statement);
        }
    }

    /** Pairs of pseudonyms that some event joins or parts, one of which is among the subjects. */
    public Set<String> joinedWith(Connection connection, Collection<String> subjects) throws SQLException {
        String sql = """
                select subject, data ->> 'into' from case_event
                where type in ('child.merged', 'child.unmerged') and (subject = any (?) or data ->> 'into' = any (?))
                """;
        Set<String> joined = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Jdbc.texts(connection, subjects));
            statement.setArray(2, Jdbc.texts(connection, subjects));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    joined.add(row.getString(1));
                    joined.add(row.getString(2));
                }
            }
        }
        return joined;
    }

    private static PreparedStatement keyed(Connection connection, String sql, Collection<EventKey> keys)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(
                1, Jdbc.texts(connection, keys.stream().map(EventKey::source).toList()));
        statement.setArray(
                2, Jdbc.texts(connection, keys.stream().map(EventKey::id).toList()));
        return statement;
    }

    private List<ReceivedEvent> read(PreparedStatement statement) throws SQLException {
        List<ReceivedEvent> events = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Instant happenedAt = Jdbc.instant(row, "happened_at");
                EventTime time =
                        row.getBoolean("date_only") ? EventTime.on(London.dayOf(happenedAt)) : EventTime.at(happenedAt);
                CaseEvent event = new CaseEvent(
                        row.getString("source"),
                        row.getString("id"),
                        row.getString("type"),
                        row.getString("subject"),
                        time,
                        Jdbc.instant(row, "recorded_at"),
                        row.getString("replaces"),
                        members(row.getString("data")));
                events.add(new ReceivedEvent(event, Jdbc.instant(row, "received_at")));
            }
        }
        return events;
    }

    private String text(CaseEvent event) {
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read as JSON is JSON", impossible);
        }
    }

    private Map<String, Object> members(String text) {
        try {
            return json.readValue(text, MEMBERS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database keeps only JSON", impossible);
        }
    }
}
